package baari.server.engine;

import static baari.server.engine.Decision.accepted;
import static baari.server.engine.Decision.refused;

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

  /// The state after an action that its counter may take back.
  static CentreState remember(
      CentreState before,
      CentreState after,
      LastAction.Action action,
      String token,
      String counter,
      Instant at) {
    LastAction last =
        new LastAction(
            action, TokenChanges.token(before, token), TokenChanges.token(after, token), at);
    return after.withLastActions(after.lastActions().plus(counter, last));
  }

  /// The state after something at a counter that cannot be taken back.
  static CentreState forget(CentreState state, String counter) {
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
