package baari.server.feed;

import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.server.desk.Committed;
import baari.server.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// What boards show, kept up to date from the channel `committed`, and the last events, for readers
/// that come back after a gap. The channel may lose messages: only the stored state is reliable.
@ApplicationScoped
public class Boards {
  private final Map<String, Board> boards = new ConcurrentHashMap<>();
  private final Desk desk;
  private final Clock clock;

  Boards(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// What a message of the channel means to the readers of a feed.
  public sealed interface Changes {
    String centre();

    /// These steps follow directly on the known state. They are turned into feed events only when
    /// somebody reads a feed.
    record Followed(String centre, List<Committed.Step> steps) implements Changes {
      public List<FeedMessage.Event> events() {
        return steps.stream().map(FeedEvents::of).toList();
      }
    }

    /// A message was lost, or something changed that events cannot express. Readers need the whole
    /// state.
    record Anew(String centre) implements Changes {}
  }

  @Incoming("committed")
  @Outgoing("feed")
  Changes apply(Committed committed) {
    return board(committed.centre()).take(committed);
  }

  /// Notices that the last message was lost, when no later message shows it. Call it from time to
  /// time.
  ///
  /// @return whether `state` now contains something that was not sent as changes
  public boolean catchUp(String centre) {
    return board(centre).catchUp();
  }

  /// The current state.
  public StateView state(String centre) {
    return board(centre).state(clock.instant());
  }

  /// The last calls, newest first; cheaper than the state.
  public List<CallView> lastCalls(String centre) {
    return board(centre).lastCalls();
  }

  /// The events after `sequence`; empty when too many are missing, or when `sequence` is not from
  /// this journal. Then take the state instead.
  public Optional<List<FeedMessage.Event>> since(String centre, long sequence) {
    return board(centre).since(sequence);
  }

  private Board board(String id) {
    return boards.computeIfAbsent(id, _ -> new Board(() -> desk.state(id)));
  }
}
