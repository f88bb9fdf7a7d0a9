package baari.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: 0.2 s, then twice as long each time up to 5 s, each
/// ±20 % so that the boards of a centre do not all come back at the same moment.
public final class Backoff {
  static final Duration FIRST = Duration.ofMillis(200);
  static final Duration LONGEST = Duration.ofSeconds(5);
  static final double SPREAD = 0.2;

  private final RandomGenerator random;
  private Duration next = FIRST;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  public Duration next() {
    var base = next;
    var doubled = base.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
    return Duration.ofMillis(Math.round(base.toMillis() * factor));
  }

  public void reset() {
    next = FIRST;
  }
}
