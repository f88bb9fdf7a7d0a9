package baari.protocol.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How a reader of the live feed keeps its `StateView` current.
public final class BoardState {
  /// How many announcements a state keeps.
  public static final int LAST_CALLS = 12;

  private BoardState() {}

  /// The state after `event`. Entries keep their place; a recall moves its number to the front.
  ///
  /// @throws IllegalArgumentException when `event.previous` is not the state's sequence
  public static StateView apply(StateView state, FeedMessage.Event event) {
    if (event.previous() != state.sequence()) {
      throw new IllegalArgumentException(
          "feed gap: at " + state.sequence() + ", event follows " + event.previous());
    }
    return new StateView(
        state.centre(),
        event.sequence(),
        event.at(),
        state.configuration(),
        event.businessDay(),
        replace(state.waiting(), event.waiting(), WaitingView::service),
        replace(state.counters(), event.counters(), CounterView::id),
        calls(state.lastCalls(), event),
        event.emergencies() == null ? state.emergencies() : event.emergencies());
  }

  private static <T> List<T> replace(List<T> all, List<T> changed, Function<T, String> key) {
    if (changed.isEmpty()) {
      return all;
    }
    Map<String, T> byKey = new HashMap<>();
    changed.forEach(each -> byKey.put(key.apply(each), each));
    return all.stream().map(each -> byKey.getOrDefault(key.apply(each), each)).toList();
  }

  private static List<CallView> calls(List<CallView> before, FeedMessage.Event event) {
    CallView call = event.call();
    if (call == null) {
      return before;
    }
    List<CallView> calls = new ArrayList<>();
    calls.add(call);
    before.stream()
        .filter(each -> !each.number().equals(call.number()))
        .limit(LAST_CALLS - 1L)
        .forEach(calls::add);
    return List.copyOf(calls);
  }
}
