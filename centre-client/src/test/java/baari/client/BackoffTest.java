package baari.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waits_double_from_a_fifth_of_a_second_to_five_seconds_within_a_fifth() {
    // Given
    var backoff = new Backoff(new SplittableRandom(1));
    var bases = List.of(200, 400, 800, 1600, 3200, 5000, 5000);

    // When
    var waits = Stream.generate(backoff::next).limit(bases.size()).toList();

    // Then
    for (int i = 0; i < bases.size(); i++) {
      assertThat(waits.get(i).toMillis())
          .isBetween(bases.get(i) * 8L / 10, bases.get(i) * 12L / 10);
    }
    assertThat(waits.get(5)).isNotEqualTo(waits.get(6));
  }

  @Test
  void a_reset_starts_over() {
    // Given
    var backoff = new Backoff(new SplittableRandom(1));
    for (int i = 0; i < 6; i++) {
      backoff.next();
    }

    // When
    backoff.reset();

    // Then
    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(240));
  }
}
