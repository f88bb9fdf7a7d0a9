package baari.board.health;

import baari.protocol.feed.CallView;
import baari.protocol.feed.StateView;
import java.util.List;

/// Which calls one surface has shown so far. Each is counted once, however often it comes back on a
/// sign that takes turns.
final class FirstShown {
  private long reached = -1;

  /// The calls of `state` that stand on the surface for the first time now that it shows
  /// `sequence`.
  List<CallView> reach(long sequence, StateView state) {
    // A journal that begins anew, as after a restored backup, begins the count anew.
    long before = reached > state.sequence() ? -1 : reached;
    reached = Math.max(before, sequence);
    return state.lastCalls().stream()
        .filter(call -> call.sequence() > before && call.sequence() <= sequence)
        .toList();
  }
}
