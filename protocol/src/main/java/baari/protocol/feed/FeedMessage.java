package baari.protocol.feed;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the live feed (`/centres/{centre}/feed`) sends, one JSON object a text frame, told apart by
/// `type`.
///
/// A reader keeps the `StateView` of the last snapshot and applies each event to it with
/// `BoardState.apply`. An event whose `previous` is not the reader's sequence is a gap: it asks for
/// a new snapshot by reconnecting.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeedMessage.Snapshot.class, name = "snapshot"),
  @JsonSubTypes.Type(value = FeedMessage.Event.class, name = "event"),
  @JsonSubTypes.Type(value = FeedMessage.Heartbeat.class, name = "heartbeat")
})
public sealed interface FeedMessage {

  /// The whole state; sent first, and again whenever a slow reader has fallen too far behind.
  record Snapshot(StateView state) implements FeedMessage {}

  /// What one journal entry changed. Parts that did not change are absent or empty.
  ///
  /// @param previous the sequence of the entry before this one
  /// @param kind the journal's name for what happened, for people and logs; readers need not know
  ///   it
  /// @param businessDay the open day after this entry, absent when it is closed
  /// @param call an announcement to make
  /// @param counters the new state of every counter that changed
  /// @param waiting the new count of every service whose count changed
  /// @param emergencies all that stand, when one came or went; absent otherwise, and for devices of
  ///   the hall
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

    /// For a reader that is no member of staff.
    public Event withoutEmergencies() {
      return new Event(sequence, previous, at, kind, businessDay, call, counters, waiting, null);
    }
  }

  /// Every 5 s: the feed lives and stands at `sequence`.
  record Heartbeat(long sequence, Instant at) implements FeedMessage {}
}
