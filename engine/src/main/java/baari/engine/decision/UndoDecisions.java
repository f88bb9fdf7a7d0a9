package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.refused;

import baari.engine.change.TokenChanges;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.counter.LastAction;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;

/// Whether a counter may take its last action back.
final class UndoDecisions {
  private final Catalogue catalogue;
  private final CounterDecisions counters;

  UndoDecisions(Catalogue catalogue, CounterDecisions counters) {
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
}
