package baari.engine.change;

import baari.engine.counter.LastAction;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Token;
import java.time.Instant;

/// Takes back a counter's last action. The token gets exactly the place that it had before. A token
/// that was overtaken meanwhile still counts as overtaken, so that nobody loses protection.
final class Undo {
  private Undo() {}

  /// The state after `event`. It records the action that the counter may now take back, and drops
  /// the one that it may no longer take back.
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
    var last =
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
