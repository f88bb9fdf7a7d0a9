package baari.kiosk.store;

import java.util.concurrent.atomic.AtomicLong;

/// Intents whose time a test lets pass.
public final class TimedIntents extends Intents {
  private final AtomicLong passed;

  public TimedIntents(KioskStore store, TapStore taps) {
    this(store, taps, new AtomicLong());
  }

  private TimedIntents(KioskStore store, TapStore taps, AtomicLong passed) {
    super(store, taps, () -> System.nanoTime() + passed.get());
    this.passed = passed;
  }

  /// Whoever has tapped until now does not try again.
  public void abandonAll() {
    passed.addAndGet(ABANDONED_AFTER.toNanos());
  }
}
