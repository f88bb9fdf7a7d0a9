package baari.protocol.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some entries of a centre's journal, in order.
///
/// @param next where the next page begins; absent when this is the last
public record JournalPage(List<StoredEntry> entries, @Nullable Long next) {

  /// One accepted command and its events.
  ///
  /// @param commandId the sender's idempotency key
  /// @param events as the journal stores them, but the secrets of tickets are hidden; `e` is the
  ///   event's name
  /// @param hash covers this entry and, through the previous hash, all entries before it
  public record StoredEntry(
      long sequence,
      Instant at,
      String actor,
      String commandId,
      List<Map<String, Object>> events,
      String hash) {}
}
