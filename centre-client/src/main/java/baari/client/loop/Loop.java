package baari.client.loop;

import java.time.Duration;

/// One thread with timers. A program that has one runs all its code with state on it and needs no
/// lock. Code on it must not block.
public interface Loop {
  /// Runs `task` on the loop. When the caller is already on the loop, it runs at once.
  void run(Runnable task);

  /// Runs `task` on the loop after all tasks that wait there now.
  void soon(Runnable task);

  /// Runs `task` on the loop after `delay`.
  ///
  /// @param delay at least 1 ms
  Timer after(Duration delay, Runnable task);

  /// A timer that has been set.
  interface Timer {
    /// Stops the task from running. Has no effect after it has run.
    void cancel();
  }
}
