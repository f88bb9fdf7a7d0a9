package baari.server.feed;

import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.protocol.feed.BoardState;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.server.desk.Committed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the boards of one centre show. Every entry costs the same, in a small or a large hall: the
/// view is made only when somebody asks for it.
///
/// Any thread may use it.
final class Board {
  /// How many events a reader may have missed and still catch up without a snapshot.
  static final int EVENTS_KEPT = 1024;

  private final Supplier<CentreState> stored;
  private final Deque<Committed.Step> recent = new ArrayDeque<>();
  private final Deque<CallView> calls = new ArrayDeque<>();
  private CentreState current;
  private long due;

  /// @param stored the state that the desk has stored; never older than a message that the desk
  ///   sent
  Board(Supplier<CentreState> stored) {
    this.stored = stored;
    this.current = stored.get();
    this.calls.addAll(StateViews.calls(current));
  }

  /// The last calls, newest first.
  synchronized List<CallView> lastCalls() {
    return List.copyOf(calls);
  }

  synchronized StateView state(Instant now) {
    return StateViews.of(current, now, List.copyOf(calls));
  }

  /// Takes what was committed. It ignores what the board knows already.
  synchronized Boards.Changes take(Committed committed) {
    if (committed.steps().getFirst().before().sequence() > current.sequence()) {
      startAnew();
      return new Boards.Changes.Anew(current.centre());
    }
    List<Committed.Step> applied = new ArrayList<>(committed.steps().size());
    for (Committed.Step step : committed.steps()) {
      if (step.before().sequence() == current.sequence()) {
        current = step.after();
        applied.add(step);
        remember(step);
      }
    }
    if (applied.stream().anyMatch(Board::changesAll)) {
      startAnew();
      return new Boards.Changes.Anew(current.centre());
    }
    return new Boards.Changes.Followed(current.centre(), applied);
  }

  /// A published configuration may add or remove services and counters, and a time that is set back
  /// changes every wait. No feed event can express this.
  private static boolean changesAll(Committed.Step step) {
    return step.entry().events().stream()
        .anyMatch(event ->
            event instanceof Event.ConfigurationPublished || event instanceof Event.TimeSetBack);
  }

  /// Starts again from the stored state when the board has not reached what was stored at the last
  /// call of this method. What has been stored since then may still be on its way.
  synchronized boolean catchUp() {
    boolean lost = due > current.sequence();
    if (lost) {
      startAnew();
    }
    due = stored.get().sequence();
    return lost;
  }

  /// Calls that the board knew keep their sequence, so that no reader takes them for new ones.
  private void startAnew() {
    current = stored.get();
    recent.clear();
    StateViews.calls(current).reversed().stream()
        .filter(call -> calls.stream().noneMatch(known -> isSame(known, call)))
        .forEach(this::remember);
  }

  private static boolean isSame(CallView known, CallView call) {
    return known.number().equals(call.number()) && !call.at().isAfter(known.at());
  }

  private void remember(Committed.Step step) {
    if (recent.size() == EVENTS_KEPT) {
      recent.removeFirst();
    }
    recent.addLast(step);
    FeedEvents.call(step).ifPresent(this::remember);
  }

  private void remember(CallView call) {
    calls.removeIf(each -> each.number().equals(call.number()));
    calls.addFirst(call);
    if (calls.size() > BoardState.LAST_CALLS) {
      calls.removeLast();
    }
  }

  synchronized Optional<List<FeedMessage.Event>> since(long sequence) {
    if (sequence == current.sequence()) {
      return Optional.of(List.of());
    }
    boolean known = !recent.isEmpty() && recent.getFirst().before().sequence() <= sequence;
    return known && sequence < current.sequence()
        ? Optional.of(
            recent.stream()
                .filter(step -> step.entry().sequence() > sequence)
                .map(FeedEvents::of)
                .toList())
        : Optional.empty();
  }
}
