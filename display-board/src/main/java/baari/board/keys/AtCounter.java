package baari.board.keys;

import baari.protocol.CounterView;
import baari.protocol.StateView;
import java.util.Optional;

/// Who is at a counter.
final class AtCounter {
  private AtCounter() {}

  static Optional<CounterView.AtCounter> of(String counter, StateView state) {
    return state.counters().stream()
        .filter(view -> view.id().equals(counter))
        .findFirst()
        .flatMap(view -> Optional.ofNullable(view.token()));
  }
}
