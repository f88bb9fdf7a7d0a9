package baari.server.rest.token;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.token.Position;
import baari.protocol.token.TokenView;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Where the citizen at a counter goes next, and the undo of a wrong press.
@NonBlocking
@Path("/api/v1/centres/{centre}/counters/{counter}")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
class VisitResource {
  private final Commands commands;

  VisitResource(Commands commands) {
    this.commands = commands;
  }

  /// Sends the counter's token on to another service or counter. To the front it needs a reason,
  /// which is recorded in the journal.
  @POST
  @Path("transfer")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.BOARD})
  public CompletionStage<TokenView> transfer(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Transfer body) {
    Bodies.Transfer to = Bodies.required(body);
    Optional<String> service = Bodies.optional("service", to.service());
    Optional<String> toCounter = Bodies.optional("counter", to.counter());
    Position position = position(to.position());
    boolean returns = Boolean.TRUE.equals(to.returns());
    String reason = Bodies.limited("reason", to.reason());
    return move(
        centre, key, new Command.Transfer(counter, service, toCounter, position, returns, reason));
  }

  private static Position position(@Nullable String position) {
    return switch (position) {
      case null -> Position.ORIGINAL;
      case "front" -> Position.FRONT;
      case "original" -> Position.ORIGINAL;
      case "back" -> Position.BACK;
      default -> throw ProblemException.invalid("position");
    };
  }

  /// Lets the citizen go for a while; the waiting time is kept.
  @POST
  @Path("park")
  public CompletionStage<TokenView> park(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Park body) {
    Bodies.Park park = Bodies.required(body);
    String reason = Bodies.limited("reason", park.reason());
    Optional<Instant> until = Bodies.instant("until", park.until());
    return move(centre, key, new Command.Park(counter, reason, until));
  }

  /// Calls a token again that this counter parked.
  @POST
  @Path("resume")
  public CompletionStage<TokenView> resume(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Resume body) {
    Bodies.Resume resume = Bodies.required(body);
    return move(centre, key, new Command.Resume(counter, Bodies.number(resume.number())));
  }

  /// Adds a service to the visit of the citizen at the counter.
  @POST
  @Path("add-service")
  public CompletionStage<TokenView> addService(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable AddService body) {
    String service = Bodies.text("service", Bodies.required(body).service());
    return move(centre, key, new Command.AddService(counter, service));
  }

  /// Takes the counter's last action back.
  @POST
  @Path("undo")
  public CompletionStage<TokenView> undo(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return move(centre, key, new Command.Undo(counter));
  }

  private CompletionStage<TokenView> move(String centre, @Nullable String key, Command command) {
    return commands.send(centre, key, command, Commands::moved);
  }
}
