package baari.server.desk;

import java.time.Duration;
import java.time.Instant;

/// A clock that jumps forward is not believed until it has held for a while. At midnight all who
/// wait lose their turn of the day, and a clock that is wrong for a moment must not bring that
/// about. The time between two looks is measured by a second clock that nobody can set.
final class ClockDoubt {
  /// No tick is late by so much, and no clock is put right by so little that it matters.
  static final Duration JUMP = Duration.ofMinutes(1);

  /// Time servers and people correct a wrong clock sooner.
  static final Duration HELD = Duration.ofMinutes(5);

  private Instant seen;
  private long seenNanos;

  /// How far it jumped ahead, and since when it has kept to that.
  private Duration ahead = Duration.ZERO;

  private long aheadSinceNanos;

  ClockDoubt(Instant now, long nanos) {
    this.seen = now;
    this.seenNanos = nanos;
  }

  /// @param nanos of `System.nanoTime()`, at the same moment
  boolean believes(Instant now, long nanos) {
    Duration jumped = Duration.between(seen, now).minusNanos(nanos - seenNanos);
    seen = now;
    seenNanos = nanos;
    if (jumped.abs().compareTo(JUMP) >= 0) {
      ahead = ahead.plus(jumped);
      aheadSinceNanos = nanos;
    }
    if (nanos - aheadSinceNanos >= HELD.toNanos() || ahead.compareTo(JUMP) < 0) {
      ahead = Duration.ZERO;
    }
    return ahead.isZero();
  }
}
