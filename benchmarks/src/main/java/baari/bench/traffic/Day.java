package baari.bench.traffic;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// When citizens come during a day: many soon after opening, few around the noon prayer, more again
/// in the afternoon, and few towards the end.
final class Day {
  /// From opening to closing.
  static final Duration LENGTH = Duration.ofHours(12);

  /// How busy each hour is, as a share of the whole day.
  private static final double[] HOURS = {6, 12, 14, 13, 10, 5, 8, 10, 9, 7, 4, 2};

  private Day() {}

  /// The times after opening at which the citizens come, in order.
  static List<Duration> arrivals(int citizens, RandomGenerator random) {
    return Stream.generate(() -> arrival(random)).limit(citizens).sorted().toList();
  }

  private static Duration arrival(RandomGenerator random) {
    int hour = Weights.draw(HOURS, random);
    return Duration.ofHours(hour).plusMillis(random.nextLong(Duration.ofHours(1).toMillis()));
  }
}
