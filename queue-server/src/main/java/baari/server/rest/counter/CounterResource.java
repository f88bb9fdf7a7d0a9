package baari.server.rest.counter;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.counter.Counter;
import baari.engine.token.TokenNumber;
import baari.protocol.feed.CounterView;
import baari.protocol.token.TokenView;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.view.Views;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Lets an agent open a counter, call citizens to it and serve them. A board may do the actions of
/// the keys on a counter's button box.
@NonBlocking
@Path("/api/v1/centres/{centre}/counters/{counter}")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
class CounterResource {
  private static final int PROFILE_LIMIT = 200;

  /// The reason in the journal when a supervisor gives none for another profile.
  private static final String SUPERVISED = "a supervisor decided";

  private final Commands commands;
  private final Desk desk;

  CounterResource(Commands commands, Desk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  /// Opens the counter, or ends its pause. Other services than the configured ones need a reason or
  /// a supervisor. They are in the fairness report.
  @POST
  @Path("open")
  public CompletionStage<CounterView> open(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Open body) {
    List<String> profile =
        Bodies.codes("workProfile", body == null ? null : body.workProfile(), PROFILE_LIMIT);
    String given = body == null ? "" : Bodies.limited("reason", body.reason());
    boolean supervised = given.isEmpty() && commands.isOneOf(Role.SUPERVISOR);
    String reason = supervised ? SUPERVISED : given;
    return change(centre, key, new Command.OpenCounter(counter, profile, reason));
  }

  @POST
  @Path("pause")
  public CompletionStage<CounterView> pause(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Reason body) {
    return change(centre, key, new Command.PauseCounter(counter, Bodies.reason(body)));
  }

  @POST
  @Path("close")
  public CompletionStage<CounterView> close(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return change(centre, key, new Command.CloseCounter(counter));
  }

  /// Calls the next token; 204 when nobody waits for this counter.
  @POST
  @Path("next")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.BOARD})
  public CompletionStage<RestResponse<TokenView>> next(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return commands.send(
        centre,
        key,
        new Command.CallNext(counter),
        answer ->
            answer instanceof Answer.NothingToDo
                ? RestResponse.noContent()
                : RestResponse.ok(Commands.moved(answer)));
  }

  /// Calls a waiting token out of turn. The reason is recorded in the journal.
  @POST
  @Path("call")
  public CompletionStage<TokenView> call(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Call body) {
    Bodies.Call call = Bodies.required(body);
    TokenNumber number = Bodies.number(call.number());
    String reason = Bodies.limited("reason", call.reason());
    return move(centre, key, new Command.CallNumber(counter, number, reason));
  }

  @POST
  @Path("recall")
  public CompletionStage<TokenView> recall(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return move(centre, key, new Command.Recall(counter));
  }

  @POST
  @Path("start")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.BOARD})
  public CompletionStage<TokenView> start(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return move(centre, key, new Command.StartServing(counter));
  }

  @POST
  @Path("complete")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.BOARD})
  public CompletionStage<TokenView> complete(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Complete body) {
    String outcome = body == null ? "" : Bodies.limited("outcome", body.outcome());
    return move(centre, key, new Command.Complete(counter, outcome));
  }

  @POST
  @Path("no-show")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.BOARD})
  public CompletionStage<TokenView> noShow(
      @RestPath String centre,
      @RestPath String counter,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return move(centre, key, new Command.MarkNoShow(counter));
  }

  private CompletionStage<TokenView> move(String centre, @Nullable String key, Command command) {
    return commands.send(centre, key, command, Commands::moved);
  }

  CompletionStage<CounterView> change(String centre, @Nullable String key, Command command) {
    return commands.send(
        centre,
        key,
        command,
        answer -> {
          if (answer instanceof Answer.CounterChanged(Counter changed)) {
            return Views.counter(desk.state(centre), changed);
          }
          throw Commands.keyReused();
        });
  }
}
