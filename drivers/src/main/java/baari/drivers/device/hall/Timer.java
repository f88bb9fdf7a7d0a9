package baari.drivers.device.hall;

import java.time.Duration;

/// The clock of a device. A test replaces it to make time pass.
interface Timer extends AutoCloseable {

  /// As [System#nanoTime()].
  long nanos();

  /// Runs `task` after `delay`, on the timer's only thread.
  void after(Duration delay, Runnable task);

  /// Drops the tasks that have not run yet.
  @Override
  void close();
}
