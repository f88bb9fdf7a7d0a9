package baari.engine.lease;

import baari.engine.token.PaperState;
import baari.engine.token.TokenNumber;
import java.time.Instant;

/// A token that a kiosk gave by itself.
///
/// @param takenAt by the kiosk's clock
/// @param ticket what was known about its ticket when it was handed in
public record OfflineToken(
    TokenNumber number,
    String service,
    String priorityClass,
    String language,
    String trackingCode,
    Instant takenAt,
    PaperState ticket) {

  /// Whether it is the same token. The state of its ticket may have changed.
  public boolean isSame(OfflineToken other) {
    return equals(
        new OfflineToken(
            other.number,
            other.service,
            other.priorityClass,
            other.language,
            other.trackingCode,
            other.takenAt,
            ticket));
  }
}
