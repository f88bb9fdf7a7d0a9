package baari.drivers.guard;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs other code on a thread that must survive. Whatever that code throws, also an [Error], is
/// logged and not passed on. A fault that repeats does not fill the log. Thread-safe.
public final class Guard {
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final String who;
  private boolean hasLogged;
  private long loggedNanos;
  private long unsaid;

  /// @param who the owner of the thread, by a name that people recognise: `/dev/ttyUSB0 bus`
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

  /// @param otherwise the result when `call` fails
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
    LOG.error("{}: code that it ran failed ({} more times since the last)", who, unsaid, failure);
    hasLogged = true;
    loggedNanos = now;
    unsaid = 0;
  }
}
