package baari.server.view;

import baari.protocol.BoardState;
import baari.protocol.CallView;
import baari.protocol.FeedMessage;
import baari.protocol.StateView;
import baari.server.centre.Centre;
import baari.server.centre.Centres;
import baari.server.desk.Committed;
import baari.server.desk.Desk;
import baari.server.engine.CentreState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// What boards show, kept current from the channel `committed`; and the last events, for who comes
/// back after a gap.
@ApplicationScoped
public class Boards {
  /// How many events a reader may have missed and still catch up without a snapshot.
  static final int EVENTS_KEPT = 1024;

  private final Map<String, Board> boards = new ConcurrentHashMap<>();
  private final Desk desk;
  private final Centres centres;
  private final Clock clock;

  Boards(Desk desk, Centres centres, Clock clock) {
    this.desk = desk;
    this.centres = centres;
    this.clock = clock;
  }

  /// One centre's part of one batch. What it looks like on the feed is worked out only when
  /// somebody reads one.
  public record Changes(String centre, List<Committed.Step> steps) {
    public List<FeedMessage.Event> events() {
      return steps.stream().map(FeedEvents::of).toList();
    }
  }

  @Incoming("committed")
  @Outgoing("feed")
  Changes apply(Committed committed) {
    String centre = committed.centre();
    if (!board(centre).follows(committed)) {
      // The channel dropped a message: start again from what is stored.
      boards.put(centre, start(centre));
    }
    return new Changes(centre, board(centre).apply(committed));
  }

  /// The state now.
  public StateView state(String centre) {
    return board(centre).state();
  }

  /// The events after `sequence`; empty when too many are missing, or none of this journal: take
  /// the state instead.
  public Optional<List<FeedMessage.Event>> since(String centre, long sequence) {
    return board(centre).since(sequence);
  }

  private Board board(String id) {
    return boards.computeIfAbsent(id, this::start);
  }

  private Board start(String id) {
    return new Board(centres.find(id).orElseThrow(), desk.state(id));
  }

  /// Costs the same for every entry, however large the hall: the view is made when somebody asks.
  private final class Board {
    private final Centre centre;
    private final Deque<Committed.Step> recent = new ArrayDeque<>();
    private final Deque<CallView> calls;
    private CentreState current;

    Board(Centre centre, CentreState current) {
      this.centre = centre;
      this.current = current;
      this.calls = new ArrayDeque<>(StateViews.calls(current));
    }

    synchronized StateView state() {
      return StateViews.of(centre, current, clock.instant(), List.copyOf(calls));
    }

    synchronized List<Committed.Step> apply(Committed committed) {
      List<Committed.Step> applied = new ArrayList<>(committed.steps().size());
      for (Committed.Step step : committed.steps()) {
        if (step.before().sequence() == current.sequence()) {
          current = step.after();
          applied.add(step);
          remember(step);
        }
      }
      return applied;
    }

    /// Whether the board already has, or can take, what was committed.
    synchronized boolean follows(Committed committed) {
      return committed.steps().getFirst().before().sequence() <= current.sequence();
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
}
