package baari.server.engine;

import java.time.Instant;

/// How tokens come into their lanes and leave them.
final class Lanes {
  private Lanes() {}

  static CentreState enter(CentreState state, Token.Waiting waiting) {
    return state.with(waiting).with(waiting.lane(), state.lane(waiting.lane()).plus(waiting));
  }

  static CentreState leave(CentreState state, Token.Waiting waiting) {
    return state.with(waiting.lane(), state.lane(waiting.lane()).minus(waiting));
  }

  /// Takes a token from its lane because the rule called it at `counter`, which overtakes all whom
  /// this counter could have called and who wait longer.
  static CentreState leaveByRule(CentreState state, Token.Waiting waiting, Counter counter) {
    CentreState left = leave(state, waiting);
    Instant since = waiting.facts().waitingSince();
    for (Lane lane : left.lanesOf(counter).toList()) {
      LaneQueue queue = left.lane(lane);
      if (queue.someoneSinceBefore(since)) {
        left = left.with(lane, queue.overtakenBy(since));
      }
    }
    return left;
  }

  static int overtaken(CentreState state, Token.Waiting waiting) {
    return state.lane(waiting.lane()).overtakes().of(waiting.facts().waitingSince());
  }
}
