package baari.client.loop;

import java.time.Duration;

/// One thread with timers. Everything that keeps state in this program runs on it, so nothing there
/// needs a lock; nothing that runs on it may block.
public interface Loop {
  /// Runs `task` on the loop; at once when already on it.
  void run(Runnable task);

  /// Runs `task` on the loop when all that waits for it now has run.
  void soon(Runnable task);

  /// Runs `task` on the loop after `delay`.
  ///
  /// @param delay at least 1 ms
  Timer after(Duration delay, Runnable task);

  /// A timer that has been set.
  interface Timer {
    /// The task will not run; without effect once it has.
    void cancel();
  }
}
