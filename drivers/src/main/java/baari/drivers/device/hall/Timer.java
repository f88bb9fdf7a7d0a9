package baari.drivers.device.hall;

import java.time.Duration;

/// The clock of a device: what a test replaces to make time pass.
interface Timer extends AutoCloseable {

  /// As [System#nanoTime()].
  long nanos();

  /// Runs `task` on the timer's one thread when `delay` is over.
  void after(Duration delay, Runnable task);

  /// Forgets what has not run yet.
  @Override
  void close();
}
