package baari.engine.event;

import java.time.Instant;
import java.util.List;

/// One accepted request in the journal.
///
/// @param sequence 1, 2, 3, … within the centre
/// @param commandId the request's id
/// @param events at least one
public record Entry(
    String centre, long sequence, Instant at, String actor, String commandId, List<Event> events) {
  public Entry {
    events = List.copyOf(events);
  }
}
