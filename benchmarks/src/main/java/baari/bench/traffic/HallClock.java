package baari.bench.traffic;

import java.time.Duration;

/// Time in the hall, which runs faster than that outside.
record HallClock(double speed, long startNanos) {

  static HallClock startingNow(double speed) {
    return new HallClock(speed, System.nanoTime());
  }

  /// Waits until so much time has passed in the hall since the clock started.
  void sleepUntil(Duration sinceStart) throws InterruptedException {
    long passedNanos = System.nanoTime() - startNanos;
    Thread.sleep(
        Duration.ofNanos(Math.max(0, (long) (sinceStart.toNanos() / speed) - passedNanos)));
  }

  /// Waits for so much time of the hall.
  void sleep(Duration time) throws InterruptedException {
    Thread.sleep(Duration.ofNanos((long) (time.toNanos() / speed)));
  }
}
