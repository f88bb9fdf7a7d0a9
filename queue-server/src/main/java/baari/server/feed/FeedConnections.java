package baari.server.feed;

import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// All readers of live feeds. Each change is written as JSON once for all its readers, and not at
/// all when nobody reads.
@ApplicationScoped
class FeedConnections {
  private final Map<String, Map<String, FeedConnection>> byCentre = new ConcurrentHashMap<>();
  private final Boards boards;
  private final ObjectWriter json;
  private final Clock clock;

  FeedConnections(Boards boards, ObjectMapper json, Clock clock) {
    this.boards = boards;
    this.json = json.writerFor(FeedMessage.class);
    this.clock = clock;
  }

  /// @param from the sequence that the reader has; less than 0 for none
  /// @param staff whether the reader may see what concerns staff only
  /// @param over whether the reader's session is over
  void add(
      String centre,
      WebSocketConnection connection,
      long from,
      boolean staff,
      BooleanSupplier over) {
    var reader = new FeedConnection(connection, staff, over, () -> snapshot(centre, staff));
    Map<String, FeedConnection> readers = readers(centre);
    // With this lock no event can come between the first frames and the events that follow.
    synchronized (readers) {
      Optional<List<FeedMessage.Event>> missed =
          from < 0 ? Optional.empty() : boards.since(centre, from);
      if (missed.isPresent() && missed.get().size() < FeedConnection.BACKLOG_LIMIT) {
        reader.startAfter(from);
        reader.send(frame(from, new FeedMessage.Heartbeat(from, clock.instant())));
        missed.get().forEach(event -> reader.event(frame(event, staff)));
      } else {
        reader.startWithSnapshot();
      }
      readers.put(reader.id(), reader);
    }
  }

  /// The sequence at which a reader started; empty when the reader has left.
  OptionalLong startedAt(String centre, WebSocketConnection connection) {
    FeedConnection reader = readers(centre).get(connection.id());
    return reader == null ? OptionalLong.empty() : OptionalLong.of(reader.startedAt());
  }

  void remove(WebSocketConnection connection) {
    byCentre.values().forEach(readers -> readers.remove(connection.id()));
  }

  @Incoming("feed")
  void publish(Boards.Changes changes) {
    Map<String, FeedConnection> readers = readers(changes.centre());
    synchronized (readers) {
      if (!readers.isEmpty()) {
        switch (changes) {
          case Boards.Changes.Followed followed -> send(followed.events(), readers);
          case Boards.Changes.Anew _ -> readers.values().forEach(FeedConnection::startWithSnapshot);
        }
      }
    }
  }

  private void send(List<FeedMessage.Event> events, Map<String, FeedConnection> readers) {
    for (FeedMessage.Event event : events) {
      Frame forStaff = frame(event, true);
      Frame forHall = event.emergencies() == null ? forStaff : frame(event, false);
      readers.values().forEach(reader -> reader.event(reader.isStaff() ? forStaff : forHall));
    }
  }

  @Scheduled(every = "5s", delayed = "5s")
  void beat() {
    byCentre.forEach((centre, readers) -> {
      synchronized (readers) {
        if (boards.catchUp(centre)) {
          readers.values().forEach(FeedConnection::startWithSnapshot);
        }
        long sequence = boards.state(centre).sequence();
        Frame frame = frame(sequence, new FeedMessage.Heartbeat(sequence, clock.instant()));
        readers.values().forEach(reader -> reader.beat(frame));
      }
    });
  }

  private Map<String, FeedConnection> readers(String centre) {
    return byCentre.computeIfAbsent(centre, _ -> new ConcurrentHashMap<>());
  }

  private Frame snapshot(String centre, boolean staff) {
    StateView state = boards.state(centre);
    return frame(
        state.sequence(), new FeedMessage.Snapshot(staff ? state : state.withoutEmergencies()));
  }

  private Frame frame(FeedMessage.Event event, boolean staff) {
    return frame(event.sequence(), staff ? event : event.withoutEmergencies());
  }

  private Frame frame(long sequence, FeedMessage message) {
    try {
      return new Frame(sequence, json.writeValueAsString(message));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
