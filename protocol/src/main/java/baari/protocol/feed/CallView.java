package baari.protocol.feed;

import java.time.Duration;
import java.time.Instant;

/// One announcement.
///
/// @param sequence of the journal entry that made the call
/// @param counter a counter id
/// @param recall whether the same token had been called here before
public record CallView(
    long sequence, String number, String service, String counter, Instant at, boolean recall) {
  /// How long a call is shown as current, unless its token leaves the state `CALLED` sooner. The
  /// hall's page uses the same duration (`calls-now.js`).
  public static final Duration LASTS = Duration.ofSeconds(60);
}
