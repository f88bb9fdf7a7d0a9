package baari.drivers.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt to connect: 100 ms, doubled each time up to 5 s. Each
/// wait varies by ±20 %, so that many devices behind one switch do not connect at the same moment.
final class ReconnectDelay {
  static final Duration FIRST = Duration.ofMillis(100);
  static final Duration LONGEST = Duration.ofSeconds(5);
  private static final double JITTER = 0.2;

  private final RandomGenerator random;
  private long nextMillis = FIRST.toMillis();

  ReconnectDelay(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    var wait = Duration.ofMillis(Math.round(nextMillis * factor));
    nextMillis = Math.min(2 * nextMillis, LONGEST.toMillis());
    return wait;
  }

  void reset() {
    nextMillis = FIRST.toMillis();
  }
}
