package baari.board.health;

import baari.protocol.feed.CallView;
import baari.protocol.feed.StateView;
import java.util.List;

/// Which calls one surface has shown so far. Each call counts once, however often it returns on a
/// sign that takes turns.
final class FirstShown {
  private long reached = -1;

  /// The calls of `state` that the surface shows for the first time when it shows `sequence`.
  List<CallView> reach(long sequence, StateView state) {
    // When the journal starts again, for example after a restored backup, the count starts again.
    long before = reached > state.sequence() ? -1 : reached;
    reached = Math.max(before, sequence);
    return state.lastCalls().stream()
        .filter(call -> call.sequence() > before && call.sequence() <= sequence)
        .toList();
  }
}
