package baari.client.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A loop whose time passes only when a test advances it.
public final class ManualLoop implements Loop, InstantSource {
  private final PriorityQueue<Due> timers =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private Instant now = Instant.parse("2026-11-23T05:00:00Z");
  private long order;

  private record Due(Instant at, long order, Runnable task) {}

  @Override
  public void run(Runnable task) {
    task.run();
  }

  @Override
  public void soon(Runnable task) {
    after(Duration.ZERO, task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    var due = new Due(now.plus(delay), order++, task);
    timers.add(due);
    return () -> timers.remove(due);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Lets `duration` pass and runs the tasks that become due, in order.
  public void pass(Duration duration) {
    var until = now.plus(duration);
    for (var due = timers.peek(); due != null && !due.at().isAfter(until); due = timers.peek()) {
      timers.remove(due);
      now = due.at();
      due.task().run();
    }
    now = until;
  }
}
