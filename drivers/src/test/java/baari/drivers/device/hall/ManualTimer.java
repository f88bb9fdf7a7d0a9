package baari.drivers.device.hall;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A [Timer] whose time a test controls.
final class ManualTimer implements Timer {
  private record Due(long nanos, Runnable task) {}

  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::nanos));
  private long now;

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void after(Duration delay, Runnable task) {
    due.add(new Due(now + delay.toNanos(), task));
  }

  @Override
  public void close() {
    due.clear();
  }

  public int pending() {
    return due.size();
  }

  public void pass(Duration time) {
    long end = now + time.toNanos();
    while (!due.isEmpty() && due.peek().nanos() <= end) {
      var next = due.remove();
      now = next.nanos();
      next.task().run();
    }
    now = end;
  }
}
