package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconnectDelayTest {
  private final ReconnectDelay backoff = new ReconnectDelay(new SplittableRandom(7));

  @Test
  void doubles_from_100_milliseconds_to_5_seconds_within_a_fifth() {
    // Given
    var nominal = new long[] {100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000};
    // When
    var waits = IntStream.range(0, nominal.length).mapToLong(_ -> backoff.next().toMillis());
    // Then
    var actual = waits.toArray();
    for (int i = 0; i < nominal.length; i++) {
      assertThat(actual[i]).isBetween(nominal[i] * 8 / 10, nominal[i] * 12 / 10);
    }
    assertThat(actual).isNotEqualTo(nominal);
  }

  @Test
  void begins_again_after_a_reset() {
    // Given
    IntStream.range(0, 6).forEach(_ -> backoff.next());
    // When
    backoff.reset();
    // Then
    assertThat(backoff.next()).isBetween(Duration.ofMillis(80), Duration.ofMillis(120));
  }
}
