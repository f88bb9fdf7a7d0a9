package baari.server.rest.token;

import baari.access.Role;
import baari.engine.Engine;
import baari.engine.ahead.PeopleAhead;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketReport;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import baari.protocol.token.TrackingSecret;
import baari.protocol.token.Withdrawal;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.people.KeyedHash;
import baari.server.people.People;
import baari.server.people.PersonKey;
import baari.server.rest.AppointmentCode;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import baari.server.view.TokenViews;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tokens: taken at a kiosk or desk, cancelled by a supervisor; and reports about their paper.
@NonBlocking
@Path("/api/v1/centres/{centre}/tokens")
class TokenResource {
  private static final int SERVICES_LIMIT = 8;

  private final Commands commands;
  private final Desk desk;
  private final Clock clock;
  private final People people;
  private final KeyedHash hash;
  private final ShownTickets tickets;

  TokenResource(
      Commands commands,
      Desk desk,
      Clock clock,
      People people,
      KeyedHash hash,
      ShownTickets tickets) {
    this.commands = commands;
    this.desk = desk;
    this.clock = clock;
    this.people = people;
    this.hash = hash;
    this.tickets = tickets;
  }

  /// Issues a token: to anybody, to a person, or to a citizen who keeps an appointment.
  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.KIOSK, Role.AGENT, Role.SUPERVISOR})
  public CompletionStage<TokenView> issue(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable IssueRequest body) {
    IssueRequest request = Bodies.required(body);
    if (request.appointment() != null) {
      return commands.send(centre, key, checkIn(centre, request), answer -> issued(centre, answer));
    }
    var issue =
        new Command.IssueToken(
            services(request),
            Bodies.optional("priorityClass", request.priorityClass()),
            Bodies.language(request.language()),
            TrackingSecret.make(),
            Optional.ofNullable(request.carryOver()).map(code -> tickets.read(centre, code)),
            staffReason(request));
    if (request.person() == null) {
      return commands.send(centre, key, issue, answer -> issued(centre, answer));
    }
    PersonKey person = Bodies.person(request.person());
    return commands.sendWhenReady(
        centre,
        key,
        () -> people.id(centre, person).thenApply(id -> new Command.IssueToPerson(id, issue)),
        answer -> issued(centre, answer));
  }

  /// Empty at a kiosk, because there the citizen chooses the class.
  private Optional<String> staffReason(IssueRequest request) {
    return commands.isOneOf(Role.AGENT, Role.SUPERVISOR)
        ? Optional.of(Bodies.limited("reason", request.reason()))
        : Optional.empty();
  }

  /// With an earlier ticket no service is needed: the ticket says what it was for.
  private static List<String> services(IssueRequest request) {
    if (request.carryOver() != null && request.service() == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Bodies.text("service", request.service())),
            Bodies.codes("services", request.services(), SERVICES_LIMIT).stream())
        .distinct()
        .toList();
  }

  /// A text that cannot be a code is refused like an unknown code. An appointment gets its place
  /// from its slot, so it cannot have a carry-over's head start too.
  private Command checkIn(String centre, IssueRequest request) {
    if (request.carryOver() != null) {
      throw ProblemException.invalid("carryOver");
    }
    String code =
        AppointmentCode.hashed(hash, centre, request.appointment())
            .orElseThrow(() -> ProblemException.of(Refusal.UNKNOWN_APPOINTMENT, ""));
    return new Command.CheckIn(code, Bodies.language(request.language()), TrackingSecret.make());
  }

  /// Takes a waiting or called token out of the queue.
  @POST
  @Path("{token}/cancel")
  @RolesAllowed(Role.SUPERVISOR)
  public CompletionStage<TokenView> cancel(
      @RestPath String centre,
      @RestPath String token,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Reason body) {
    String reason = Bodies.reason(body);
    return commands.send(centre, key, new Command.CancelToken(token, reason), Commands::moved);
  }

  /// Takes back the token that a tap at this kiosk issued, when no citizen holds it: the answer was
  /// lost, or the kiosk lost its connection before it got the answer. A tap that has issued no
  /// token can issue none later. 204 when there was no token.
  @POST
  @Path("withdraw")
  @RolesAllowed(Role.KIOSK)
  public CompletionStage<RestResponse<TokenView>> withdraw(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable Withdrawal body) {
    String tap = Bodies.required(body).key();
    return commands.sendWhenReady(
        centre,
        key,
        () -> commands.giveUp(centre, tap).thenApply(TokenResource::withdrawal),
        TokenResource::withdrawn);
  }

  private static Command withdrawal(Optional<Token> token) {
    return token
        .<Command>map(known -> new Command.WithdrawToken(known.id()))
        .orElse(new Command.GiveUp());
  }

  private static RestResponse<TokenView> withdrawn(Answer answer) {
    return answer instanceof Answer.NothingToDo
        ? RestResponse.noContent()
        : RestResponse.ok(Commands.moved(answer));
  }

  /// Lets a no-show wait again, at the place that the centre's configuration sets. The reason is
  /// recorded in the journal.
  @POST
  @Path("{token}/reinstate")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public CompletionStage<TokenView> reinstate(
      @RestPath String centre,
      @RestPath String token,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Reason body) {
    Command command = new Command.Reinstate(token, Bodies.reason(body));
    return commands.send(centre, key, command, answer -> reinstated(centre, answer));
  }

  /// Sends a parked token back to waiting.
  @POST
  @Path("{token}/unpark")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public CompletionStage<TokenView> unpark(
      @RestPath String centre,
      @RestPath String token,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return commands.send(centre, key, new Command.Unpark(token), Commands::moved);
  }

  /// Reports the state of a ticket's paper.
  @POST
  @Path("{token}/ticket")
  @RolesAllowed(Role.KIOSK)
  public CompletionStage<TokenView> ticket(
      @RestPath String centre,
      @RestPath String token,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable TicketReport body) {
    TicketReport report = Bodies.required(body);
    String detail = Bodies.limited("detail", report.detail());
    if (report.state() == null || report.state() == TicketState.REQUESTED) {
      throw ProblemException.invalid("state");
    }
    var ticket = PaperState.valueOf(report.state().name());
    return commands.send(
        centre, key, new Command.ReportTicket(token, ticket, detail), Commands::moved);
  }

  /// A key whose token was taken back in the meantime gives no token: the number is no longer
  /// valid.
  private TokenView issued(String centre, Answer answer) {
    if (answer instanceof Answer.Issued(Token token, int ahead, var carriedOver)
        && !isCancelled(centre, token)) {
      return TokenViews.issued(token, ahead, carriedOver);
    }
    throw Commands.keyReused();
  }

  private boolean isCancelled(String centre, Token token) {
    return desk.state(centre)
        .token(token.id())
        .filter(Token.Cancelled.class::isInstance)
        .isPresent();
  }

  private TokenView reinstated(String centre, Answer answer) {
    if (answer instanceof Answer.Reinstated(Token token, Position position)) {
      Integer ahead =
          Engine.ahead(desk.state(centre), token, clock.instant())
              .map(PeopleAhead::count)
              .orElse(null);
      return TokenViews.reinstated(token, ahead, position);
    }
    throw Commands.keyReused();
  }
}
