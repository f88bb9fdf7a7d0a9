package baari.access.pause;

import baari.web.LastUsed;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Reports repeated wrong tries: one line in the log for each actor, address and hour, and counters
/// for Prometheus.
///
/// Threads: any.
@ApplicationScoped
public class WrongTries {
  /// This many within an hour are not typing mistakes.
  static final int REPEATED = 5;

  private static final Logger LOG = Logger.getLogger(WrongTries.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int REMEMBERED_MAX = 4_096;
  private static final int NAME_MAX = 32;

  private final MeterRegistry metrics;
  private final LastUsed<Count> counts = new LastUsed<>(REMEMBERED_MAX);

  public WrongTries(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  private record Count(long sinceNanos, int tries) {}

  /// @param kind `password` or `key`
  /// @param actor the name that was tried, as it was sent
  public void wrong(String kind, String actor, String address, long nowNanos) {
    count(kind, "wrong");
    if (count(kind + ' ' + actor + ' ' + address, nowNanos) == REPEATED) {
      LOG.warnf(
          "%d wrong tries within an hour from %s: %s%s. More tries in this hour are only counted.",
          REPEATED, address, kind, actor.isEmpty() ? "" : " of " + printable(actor));
    }
  }

  /// @param result `right`, `wrong` or `paused`
  public void count(String kind, String result) {
    metrics.counter("baari.sign.ins", "kind", kind, "result", result).increment();
  }

  private int count(String key, long nowNanos) {
    synchronized (counts) {
      Count known = counts.get(key);
      Count now =
          known == null || nowNanos - known.sinceNanos > HOUR.toNanos()
              ? new Count(nowNanos, 1)
              : new Count(known.sinceNanos, known.tries + 1);
      counts.put(key, now);
      return now.tries;
    }
  }

  /// Makes a text safe for the log. It may contain a line end, an escape sequence, or a password in
  /// the wrong field.
  public static String printable(String sent) {
    String safe = sent.replaceAll("[^A-Za-z0-9.@_-]", "?");
    return safe.length() <= NAME_MAX ? safe : safe.substring(0, NAME_MAX) + "…";
  }
}
