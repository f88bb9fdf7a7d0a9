package baari.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DayTest {
  private static final int CITIZENS = 3_000;

  @Test
  void all_citizens_come_in_order_while_the_centre_is_open() {
    // When
    List<Duration> arrivals = Day.arrivals(CITIZENS, new SplittableRandom(1));

    // Then
    assertThat(arrivals).hasSize(CITIZENS).isSorted();
    assertThat(arrivals.getFirst()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(arrivals.getLast()).isLessThan(Day.LENGTH);
  }

  @Test
  void the_same_seed_gives_the_same_day() {
    assertThat(Day.arrivals(CITIZENS, new SplittableRandom(7)))
        .isEqualTo(Day.arrivals(CITIZENS, new SplittableRandom(7)))
        .isNotEqualTo(Day.arrivals(CITIZENS, new SplittableRandom(8)));
  }

  @Test
  void the_third_hour_is_busier_than_the_lull_at_noon() {
    // When
    List<Duration> arrivals = Day.arrivals(CITIZENS, new SplittableRandom(1));

    // Then
    assertThat(inHour(arrivals, 2)).isGreaterThan(2 * inHour(arrivals, 5));
  }

  private static long inHour(List<Duration> arrivals, int hour) {
    return arrivals.stream().filter(arrival -> arrival.toHours() == hour).count();
  }
}
