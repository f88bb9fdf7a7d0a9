package baari.client.feed;

import baari.protocol.feed.BoardState;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hall's state according to the messages so far. It uses no clock and no link.
final class FeedState {
  private static final long NOTHING = -1;

  private @Nullable StateView state;
  private long lastBeat = NOTHING;

  @Nullable StateView state() {
    return state;
  }

  /// The sequence of the state; -1 before the first snapshot.
  long sequence() {
    return state == null ? NOTHING : state.sequence();
  }

  /// Call this when a new link is made: the last heartbeat of the old link no longer counts.
  void linked() {
    lastBeat = NOTHING;
  }

  FeedStep accept(FeedMessage message) {
    return switch (message) {
      case FeedMessage.Snapshot snapshot -> replace(snapshot);
      case FeedMessage.Event event -> advance(event);
      case FeedMessage.Heartbeat beat -> beat(beat);
    };
  }

  private FeedStep replace(FeedMessage.Snapshot snapshot) {
    long before = sequence();
    state = snapshot.state();
    List<CallView> calls =
        snapshot.state().lastCalls().stream()
            .filter(call -> call.sequence() > before)
            .sorted(Comparator.comparingLong(CallView::sequence))
            .toList();
    return new FeedStep.Advanced(snapshot.state(), snapshot, calls);
  }

  private FeedStep advance(FeedMessage.Event event) {
    var before = state;
    if (before == null) {
      return new FeedStep.Gap("event " + event.sequence() + " before any snapshot");
    }
    if (event.sequence() <= before.sequence()) {
      return new FeedStep.Alive();
    }
    if (event.previous() != before.sequence()) {
      return new FeedStep.Gap("at " + before.sequence() + ", event follows " + event.previous());
    }
    state = BoardState.apply(before, event);
    var call = event.call();
    return new FeedStep.Advanced(state, event, call == null ? List.of() : List.of(call));
  }

  /// A heartbeat may arrive before the event that it counts. By the next heartbeat that event must
  /// be here.
  private FeedStep beat(FeedMessage.Heartbeat beat) {
    if (state == null) {
      return new FeedStep.Gap("heartbeat before any snapshot");
    }
    long due = lastBeat;
    lastBeat = beat.sequence();
    return due > sequence()
        ? new FeedStep.Gap("at " + sequence() + ", the server stood at " + due)
        : new FeedStep.Alive();
  }
}
