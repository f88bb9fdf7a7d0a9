package baari.drivers.guard;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the code of others on a thread that has to live: whatever they throw, also an [Error], is
/// logged and ends there. A fault that comes again and again fills no log. Safe for threads.
public final class Guard {
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final String who;
  private boolean hasLogged;
  private long loggedNanos;
  private long unsaid;

  /// @param who owns the thread, as a person would look for it: `/dev/ttyUSB0 bus`
  public Guard(String who) {
    this.who = who;
  }

  public void run(Runnable call) {
    var _ =
        get(
            () -> {
              call.run();
              return true;
            },
            false);
  }

  /// @param otherwise what to go on with when `call` fails
  public <T> T get(Supplier<T> call, T otherwise) {
    try {
      return call.get();
    } catch (RuntimeException | Error failure) {
      log(failure);
      return otherwise;
    }
  }

  private synchronized void log(Throwable failure) {
    long now = System.nanoTime();
    if (hasLogged && now - loggedNanos < SILENCE.toNanos()) {
      unsaid++;
      return;
    }
    LOG.error("{}: code called by it failed ({} times more since the last)", who, unsaid, failure);
    hasLogged = true;
    loggedNanos = now;
    unsaid = 0;
  }
}
