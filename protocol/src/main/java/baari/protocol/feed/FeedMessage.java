package baari.protocol.feed;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages of the live feed (`/centres/{centre}/feed`). Each text frame is one JSON object.
/// Its `type` says which message it is.
///
/// A reader keeps the `StateView` of the last snapshot and applies each event to it with
/// `BoardState.apply`. If an event's `previous` is not the reader's sequence, there is a gap: the
/// reader reconnects and asks for a new snapshot.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeedMessage.Snapshot.class, name = "snapshot"),
  @JsonSubTypes.Type(value = FeedMessage.Event.class, name = "event"),
  @JsonSubTypes.Type(value = FeedMessage.Heartbeat.class, name = "heartbeat")
})
public sealed interface FeedMessage {

  /// The whole state. It is sent first, and again whenever a slow reader is too far behind.
  record Snapshot(StateView state) implements FeedMessage {}

  /// What one journal entry changed. Parts that did not change are absent or empty.
  ///
  /// @param previous the sequence of the entry before this one
  /// @param kind the event's name in the journal, for people and logs; readers may ignore it
  /// @param businessDay the open day after this entry, absent when it is closed
  /// @param call an announcement to make
  /// @param counters the new state of every counter that changed
  /// @param waiting the new count of every service whose count changed
  /// @param emergencies all current emergencies, when one was raised or cleared; otherwise absent;
  ///   always absent for devices of the hall
  record Event(
      long sequence,
      long previous,
      Instant at,
      String kind,
      @Nullable LocalDate businessDay,
      @Nullable CallView call,
      List<CounterView> counters,
      List<WaitingView> waiting,
      @Nullable List<EmergencyView> emergencies)
      implements FeedMessage {

    /// For a reader that is not staff.
    public Event withoutEmergencies() {
      return new Event(sequence, previous, at, kind, businessDay, call, counters, waiting, null);
    }
  }

  /// Sent every 5 s: the feed works and its last sequence is `sequence`.
  record Heartbeat(long sequence, Instant at) implements FeedMessage {}
}
