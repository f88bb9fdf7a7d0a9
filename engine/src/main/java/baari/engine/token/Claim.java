package baari.engine.token;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What decides whether a token comes before others. It is given at issue, and later publications
/// do not change it.
///
/// @param weightThousandths how fast the claim grows, in thousandths of the plain speed, 0 to
///   1,000,000
/// @param headStart the claim that it begins with, in whole milliseconds
public record Claim(int weightThousandths, Duration headStart) {
  /// First come, first served.
  public static final Claim PLAIN = new Claim(1000, Duration.ZERO);

  public Claim {
    headStart = headStart.truncatedTo(ChronoUnit.MILLIS);
  }

  public Claim plus(Duration more) {
    return new Claim(weightThousandths, headStart.plus(more));
  }

  /// The score, in thousandths of a millisecond of plain waiting.
  public long score(Instant waitingSince, Instant now) {
    return base() + weightThousandths * (now.toEpochMilli() - waitingSince.toEpochMilli());
  }

  /// The score before any waiting.
  public long base() {
    return headStart.toMillis() * 1000;
  }
}
