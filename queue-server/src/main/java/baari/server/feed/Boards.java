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

/// What boards show, kept current from the channel `committed`; and the last events, for who comes
/// back after a gap. The channel may lose messages: the stored state is what counts.
@ApplicationScoped
public class Boards {
  private final Map<String, Board> boards = new ConcurrentHashMap<>();
  private final Desk desk;
  private final Clock clock;

  Boards(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// What a message of the channel means to those who read a feed.
  public sealed interface Changes {
    String centre();

    /// These steps follow on what was there. What they look like on the feed is worked out only
    /// when somebody reads one.
    record Followed(String centre, List<Committed.Step> steps) implements Changes {
      public List<FeedMessage.Event> events() {
        return steps.stream().map(FeedEvents::of).toList();
      }
    }

    /// Something between was lost, or the centre offers other things now: only the whole state
    /// helps.
    record Anew(String centre) implements Changes {}
  }

  @Incoming("committed")
  @Outgoing("feed")
  Changes apply(Committed committed) {
    return board(committed.centre()).take(committed);
  }

  /// Notices that the last message was lost, when none follows that would show it. To be called now
  /// and then.
  ///
  /// @return whether what `state` says now has not come as changes
  public boolean catchUp(String centre) {
    return board(centre).catchUp();
  }

  /// The state now.
  public StateView state(String centre) {
    return board(centre).state(clock.instant());
  }

  /// The last calls, newest first; cheaper than the state.
  public List<CallView> lastCalls(String centre) {
    return board(centre).lastCalls();
  }

  /// The events after `sequence`; empty when too many are missing, or none of this journal: take
  /// the state instead.
  public Optional<List<FeedMessage.Event>> since(String centre, long sequence) {
    return board(centre).since(sequence);
  }

  private Board board(String id) {
    return boards.computeIfAbsent(id, _ -> new Board(() -> desk.state(id)));
  }
}
