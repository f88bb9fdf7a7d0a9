package baari.engine.state;

import baari.engine.counter.Counter;
import baari.engine.rule.LaneQueue;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Instant;

/// How tokens enter and leave their lanes and counters.
public final class Lanes {
  private Lanes() {}

  public static CentreState enter(CentreState state, Token.Waiting waiting) {
    return state.with(waiting).with(waiting.lane(), state.lane(waiting.lane()).plus(waiting));
  }

  public static CentreState leave(CentreState state, Token.Waiting waiting) {
    return state.with(waiting.lane(), state.lane(waiting.lane()).minus(waiting));
  }

  /// Takes a token from its lane because the rule called it at `counter`. The call overtakes every
  /// token that this counter could have called and that waits longer.
  public static CentreState leaveByRule(CentreState state, Token.Waiting waiting, Counter counter) {
    CentreState left = leave(state, waiting);
    Instant since = waiting.facts().waitingSince();
    for (Lane lane : left.lanesOf(counter)) {
      LaneQueue queue = left.lane(lane);
      if (queue.someoneSinceBefore(since)) {
        left = left.with(lane, queue.overtakenBy(since));
      }
    }
    return left;
  }

  public static int overtaken(CentreState state, Token.Waiting waiting) {
    return state.lane(waiting.lane()).overtakes().of(waiting.facts().waitingSince());
  }

  /// Moves a token from where it is to where `moved` is.
  public static CentreState move(CentreState state, Token token, Token moved) {
    return place(lift(state, token), moved);
  }

  private static CentreState lift(CentreState state, Token token) {
    return switch (token) {
      case Token.Waiting waiting -> leave(state, waiting);
      case Token.AtCounter held -> state.with(freed(state.counter(held.counter())));
      case Token.Parked _, Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ ->
          state;
    };
  }

  private static CentreState place(CentreState state, Token token) {
    return switch (token) {
      case Token.Waiting waiting -> enter(state, waiting);
      case Token.AtCounter held ->
          state.with(held).with(holding(state.counter(held.counter()), held.id()));
      case Token.Parked _, Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ ->
          state.with(token);
    };
  }

  private static Counter freed(Counter counter) {
    return new Counter.Idle(counter.id(), counter.services(), counter.duty());
  }

  public static Counter holding(Counter counter, String token) {
    return new Counter.Busy(counter.id(), counter.services(), counter.duty(), token);
  }
}
