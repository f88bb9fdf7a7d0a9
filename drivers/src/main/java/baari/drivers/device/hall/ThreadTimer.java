package baari.drivers.device.hall;

import baari.drivers.guard.Guard;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A [Timer] on one daemon thread.
final class ThreadTimer implements Timer {
  private final ScheduledThreadPoolExecutor executor;
  private final Guard guard;

  ThreadTimer(String name) {
    guard = new Guard(name);
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name(name).factory(),
            // After close, tasks are dropped without an error.
            new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    var _ = executor.schedule(() -> guard.run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
