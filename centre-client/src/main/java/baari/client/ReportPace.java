package baari.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a device reports its health: every ten seconds, and at once when it has changed. One thread
/// uses it.
public final class ReportPace {
  /// How often to ask, so that a change is reported within a second.
  public static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  static final Duration REPORT_EVERY = Duration.ofSeconds(10);

  private @Nullable Object reported;
  private Instant reportedAt = Instant.MIN;

  /// Whether to report now. If so, the report counts as sent.
  ///
  /// @param condition a change of this value makes a report due
  public boolean isDue(Object condition, Instant now) {
    if (condition.equals(reported) && now.isBefore(reportedAt.plus(REPORT_EVERY))) {
      return false;
    }
    reported = condition;
    reportedAt = now;
    return true;
  }
}
