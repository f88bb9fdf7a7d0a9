package baari.server.view;

import baari.protocol.BoardState;
import baari.protocol.FeedMessage;
import baari.protocol.StateView;
import baari.server.centre.Centre;
import baari.server.centre.Centres;
import baari.server.desk.Committed;
import baari.server.desk.Desk;
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

  /// One centre's events of one batch.
  public record Changes(String centre, List<FeedMessage.Event> events) {}

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
    Centre centre = centres.find(id).orElseThrow();
    return new Board(StateViews.of(centre, desk.state(id), clock.instant()));
  }

  private static final class Board {
    private final Deque<FeedMessage.Event> recent = new ArrayDeque<>();
    private StateView state;

    Board(StateView state) {
      this.state = state;
    }

    synchronized StateView state() {
      return state;
    }

    synchronized List<FeedMessage.Event> apply(Committed committed) {
      List<FeedMessage.Event> events = new ArrayList<>();
      for (Committed.Step step : committed.steps()) {
        if (step.before().sequence() == state.sequence()) {
          FeedMessage.Event event = FeedEvents.of(step);
          state = BoardState.apply(state, event);
          events.add(event);
          remember(event);
        }
      }
      return events;
    }

    /// Whether the board already has, or can take, what was committed.
    synchronized boolean follows(Committed committed) {
      return committed.steps().getFirst().before().sequence() <= state.sequence();
    }

    private void remember(FeedMessage.Event event) {
      if (recent.size() == EVENTS_KEPT) {
        recent.removeFirst();
      }
      recent.addLast(event);
    }

    synchronized Optional<List<FeedMessage.Event>> since(long sequence) {
      if (sequence == state.sequence()) {
        return Optional.of(List.of());
      }
      boolean known = !recent.isEmpty() && recent.getFirst().previous() <= sequence;
      return known && sequence < state.sequence()
          ? Optional.of(recent.stream().filter(event -> event.sequence() > sequence).toList())
          : Optional.empty();
    }
  }
}
