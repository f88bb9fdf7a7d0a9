package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.otherState;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.rule.Rule;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whom a counter may call, and what follows from the call.
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
    boolean isSentHere = waiting.lane().equals(new Lane.OfCounter(command.counter()));
    return state.issuing().isSuspended(service) && !isSentHere
        ? IssuingDecisions.suspended(state, service)
        : accepted(
            new Event.TokenCalledOutOfTurn(waiting.id(), command.counter(), command.reason()));
  }

  Decision recall(CentreState state, String counter, Instant at) {
    return counters.called(state, counter, token -> recall(token, at));
  }

  private Decision recall(Token.Called token, Instant at) {
    Catalogue.TokenRules rules = catalogue.tokenRules();
    if (token.recalls() >= rules.maxRecalls()) {
      return refused(Refusal.RECALLS_USED_UP, Integer.toString(rules.maxRecalls()));
    }
    var wait = Duration.between(at, token.announcedAt().plus(rules.recallCooldown()));
    return wait.isPositive()
        ? refused(Refusal.RECALL_TOO_EARLY, (wait.toMillis() + 999) / 1000 + " s")
        : accepted(new Event.TokenRecalled(token.id(), token.counter()));
  }

  Decision start(CentreState state, String counter) {
    return counters.called(
        state, counter, token -> accepted(new Event.ServingStarted(token.id(), counter)));
  }

  Decision noShow(CentreState state, String counter) {
    return counters.called(
        state, counter, token -> accepted(new Event.TokenNotShown(token.id(), counter)));
  }

  Decision resume(CentreState state, Command.Resume command) {
    return counters.idle(state, command.counter(), _ -> resumed(state, command));
  }

  private static Decision resumed(CentreState state, Command.Resume command) {
    Optional<Token> token = state.token(command.number());
    if (token.isEmpty()) {
      return refused(Refusal.UNKNOWN_TOKEN, command.number().toString());
    }
    if (!(token.get() instanceof Token.Parked parked)) {
      return otherState(token.get());
    }
    return parked.counter().equals(command.counter())
        ? accepted(new Event.TokenResumed(parked.id(), command.counter()))
        : refused(Refusal.PARKED_ELSEWHERE, parked.counter());
  }
}
