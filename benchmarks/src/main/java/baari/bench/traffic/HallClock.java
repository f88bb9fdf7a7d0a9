package baari.bench.traffic;

import java.time.Duration;

/// The time in the hall, which runs faster than real time.
record HallClock(double speed, long startNanos) {

  static HallClock startingNow(double speed) {
    return new HallClock(speed, System.nanoTime());
  }

  /// Waits until this much hall time has passed since the clock started.
  void sleepUntil(Duration sinceStart) throws InterruptedException {
    long passedNanos = System.nanoTime() - startNanos;
    Thread.sleep(
        Duration.ofNanos(Math.max(0, (long) (sinceStart.toNanos() / speed) - passedNanos)));
  }

  /// Waits for this much hall time.
  void sleep(Duration time) throws InterruptedException {
    Thread.sleep(Duration.ofNanos((long) (time.toNanos() / speed)));
  }
}
