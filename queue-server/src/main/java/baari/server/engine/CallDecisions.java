package baari.server.engine;

import static baari.server.engine.Decision.accepted;
import static baari.server.engine.Decision.otherState;
import static baari.server.engine.Decision.refused;

import java.time.Instant;
import java.util.Optional;

/// What a counter may do with the citizen whom it calls.
final class CallDecisions {
  private final Catalogue catalogue;
  private final Rule rule;
  private final CounterDecisions counters;

  CallDecisions(Catalogue catalogue, Rule rule, CounterDecisions counters) {
    this.catalogue = catalogue;
    this.rule = rule;
    this.counters = counters;
  }

  Decision next(CentreState state, String counter, Instant at) {
    return counters.idle(
        state,
        counter,
        idle ->
            rule.next(state.queuesOf(idle), at)
                .map(next -> accepted(new Event.TokenCalled(next.token(), counter)))
                .orElse(accepted()));
  }

  Decision number(CentreState state, Command.CallNumber command) {
    return counters.idle(state, command.counter(), _ -> outOfTurn(state, command));
  }

  private static Decision outOfTurn(CentreState state, Command.CallNumber command) {
    if (command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, command.number().toString());
    }
    Optional<Token> token = state.token(command.number());
    if (token.isEmpty()) {
      return refused(Refusal.UNKNOWN_TOKEN, command.number().toString());
    }
    if (!(token.get() instanceof Token.Waiting waiting)) {
      return otherState(token.get());
    }
    String service = waiting.facts().service();
    return state.admission().isSuspended(service)
        ? GateDecisions.suspended(state, service)
        : accepted(
            new Event.TokenCalledOutOfTurn(waiting.id(), command.counter(), command.reason()));
  }

  Decision recall(CentreState state, String counter) {
    return counters.called(
        state, counter, token -> accepted(new Event.TokenRecalled(token.id(), counter)));
  }

  Decision start(CentreState state, String counter) {
    return counters.called(
        state, counter, token -> accepted(new Event.ServingStarted(token.id(), counter)));
  }

  Decision noShow(CentreState state, String counter) {
    return counters.called(
        state, counter, token -> accepted(new Event.TokenNotShown(token.id(), counter)));
  }

  Decision complete(CentreState state, String counter, String outcome) {
    return counters.token(
        state,
        counter,
        token ->
            token instanceof Token.Serving
                ? accepted(new Event.TokenServed(token.id(), counter, outcome))
                : otherState(token));
  }

  Decision transfer(CentreState state, Command.Transfer command, Instant at) {
    if (command.service().isEmpty() && command.toCounter().isEmpty()) {
      return refused(Refusal.TRANSFER_TARGET_MISSING, "");
    }
    Optional<String> service = command.service();
    if (service.isPresent() && !catalogue.services().containsKey(service.get())) {
      return refused(Refusal.UNKNOWN_SERVICE, service.get());
    }
    Optional<String> counter = command.toCounter();
    if (counter.isPresent() && !catalogue.counters().containsKey(counter.get())) {
      return refused(Refusal.UNKNOWN_COUNTER, counter.get());
    }
    return counters.token(
        state, command.counter(), token -> accepted(transferred(token, command, at)));
  }

  private static Event transferred(Token.AtCounter token, Command.Transfer command, Instant at) {
    String service = command.service().orElse(token.facts().service());
    Lane lane =
        command
            .toCounter()
            .map(counter -> (Lane) new Lane.OfCounter(counter))
            .orElse(new Lane.OfService(service));
    Instant since =
        switch (command.position()) {
          case FRONT, ORIGINAL -> token.facts().waitingSince();
          case BACK -> at;
        };
    boolean front = command.position() == Command.Position.FRONT;
    return new Event.TokenTransferred(token.id(), command.counter(), service, lane, front, since);
  }
}
