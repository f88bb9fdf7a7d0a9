package baari.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test moves by hand, and a second one that nobody can set.
public final class SettableClock extends Clock {
  /// Earlier than every time in the tests, whenever they are built.
  public static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  private volatile Instant now;
  private volatile Duration passed = Duration.ZERO;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /// Lets time pass.
  public void move(Duration by) {
    now = now.plus(by);
    passed = passed.plus(by);
  }

  /// Sets the clock to another time, although no time has passed.
  public void jump(Duration by) {
    now = now.plus(by);
  }

  /// The clock of a machine.
  public MachineClock machine() {
    return new MachineClock(this, () -> passed.toNanos(), BUILT);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("only instants are asked for");
  }
}
