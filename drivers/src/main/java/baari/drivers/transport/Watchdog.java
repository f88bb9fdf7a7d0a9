package baari.drivers.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Gives a deadline to a blocking call that has none. When the deadline is over, it runs `release`,
/// which must make the call return. One daemon thread, started with the first guard.
final class Watchdog implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer;

  Watchdog(String name) {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name(name + " watchdog").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  Guard guard(Duration deadline, Runnable release) {
    var fired = new AtomicBoolean();
    var task =
        timer.schedule(
            () -> {
              fired.set(true);
              release.run();
            },
            deadline.toNanos(),
            TimeUnit.NANOSECONDS);
    return new Guard(task, fired);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /// One guarded call; close it when the call has returned.
  record Guard(Future<?> task, AtomicBoolean hasFired) implements AutoCloseable {
    boolean fired() {
      return hasFired.get();
    }

    @Override
    public void close() {
      task.cancel(false);
    }
  }
}
