package baari.engine;

import static baari.engine.Decision.accepted;
import static baari.engine.Decision.refused;

import java.time.Duration;
import java.time.Instant;

/// How a counter takes its last action back. The token comes to stand exactly where it was before;
/// who was overtaken meanwhile goes on counting as overtaken, so that nobody loses protection.
final class Undo {
  private final Catalogue catalogue;
  private final CounterDecisions counters;

  Undo(Catalogue catalogue, CounterDecisions counters) {
    this.catalogue = catalogue;
    this.counters = counters;
  }

  Decision decide(CentreState state, String counter, Instant at) {
    LastAction last = state.lastActions().get(counter);
    if (last == null) {
      return counters.known(counter, () -> refused(Refusal.NOTHING_TO_UNDO, counter));
    }
    Duration within = catalogue.tokenRules().undoWithin();
    if (Duration.between(last.at(), at).compareTo(within) > 0) {
      return refused(Refusal.UNDO_TOO_LATE, within.toSeconds() + " s");
    }
    if (!last.stands(TokenChanges.token(state, last.after().id()))) {
      return refused(Refusal.TOKEN_MOVED_ON, last.after().facts().number().toString());
    }
    Decision undone = accepted(new Event.ActionUndone(last.after().id(), counter, last.action()));
    return last.after() instanceof Token.AtCounter
        ? undone
        : counters.idle(state, counter, _ -> undone);
  }

  /// The state after `event`, with a note of what its counter may take back, and what it no longer
  /// may.
  static CentreState noted(
      CentreState before, Event.AtCounter event, CentreState after, Instant at) {
    return switch (event) {
      case Event.TokenCalled _, Event.TokenCalledOutOfTurn _ ->
          remember(LastAction.Action.CALL, before, event, after, at);
      case Event.TokenResumed _ -> remember(LastAction.Action.RESUME, before, event, after, at);
      case Event.ServingStarted _ -> remember(LastAction.Action.START, before, event, after, at);
      case Event.TokenServed _, Event.StepCompleted _ ->
          remember(LastAction.Action.COMPLETE, before, event, after, at);
      case Event.TokenNotShown _ -> remember(LastAction.Action.NO_SHOW, before, event, after, at);
      case Event.TokenParked _ -> remember(LastAction.Action.PARK, before, event, after, at);
      case Event.TokenTransferred _ ->
          remember(LastAction.Action.TRANSFER, before, event, after, at);
      case Event.TokenRecalled _, Event.ServiceAdded _ -> forget(after, event.counter());
      case Event.ActionUndone _ -> after;
    };
  }

  private static CentreState remember(
      LastAction.Action action,
      CentreState before,
      Event.AtCounter event,
      CentreState after,
      Instant at) {
    LastAction last =
        new LastAction(
            action,
            TokenChanges.token(before, event.token()),
            TokenChanges.token(after, event.token()),
            at);
    return after.withLastActions(after.lastActions().plus(event.counter(), last));
  }

  /// The state after something at a counter that cannot be taken back.
  private static CentreState forget(CentreState state, String counter) {
    return state.withLastActions(state.lastActions().minus(counter));
  }

  static CentreState undone(CentreState state, Event.ActionUndone event) {
    LastAction last = state.lastActions().get(event.counter());
    if (last == null || !last.after().id().equals(event.token())) {
      throw new IllegalStateException("the journal takes back what was not done: " + event);
    }
    Token now = TokenChanges.token(state, event.token());
    return forget(Lanes.move(state, now, asBefore(state, last, now)), event.counter());
  }

  private static Token asBefore(CentreState state, LastAction last, Token now) {
    Token.Facts facts = last.before().facts();
    int since =
        now instanceof Token.Waiting waiting
            ? Lanes.overtaken(state, waiting)
            : now.facts().overtaken();
    return last.before()
        .with(
            facts
                .withTicket(now.facts().ticket())
                .withOvertaken(Math.max(facts.overtaken(), since)));
  }
}
