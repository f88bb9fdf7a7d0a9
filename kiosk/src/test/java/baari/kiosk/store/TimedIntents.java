package baari.kiosk.store;

import java.util.concurrent.atomic.AtomicLong;

/// Intents whose clock a test can move forward.
public final class TimedIntents extends Intents {
  private final AtomicLong passed;

  public TimedIntents(KioskStore store, TapStore taps) {
    this(store, taps, new AtomicLong());
  }

  private TimedIntents(KioskStore store, TapStore taps, AtomicLong passed) {
    super(store, taps, () -> System.nanoTime() + passed.get());
    this.passed = passed;
  }

  /// Makes all taps so far count as abandoned.
  public void abandonAll() {
    passed.addAndGet(ABANDONED_AFTER.toNanos());
  }
}
