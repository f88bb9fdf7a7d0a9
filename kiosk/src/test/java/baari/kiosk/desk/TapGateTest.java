package baari.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TapGateTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - MINUTE / 2);
  private final TapGate gate = new TapGate(2, now::get);

  @Test
  void a_tap_is_let_through_a_minute_after_the_one_whose_place_it_takes() {
    // Then
    assertThat(gate.enter()).isTrue();
    after(Duration.ofSeconds(59));
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isFalse();
    after(Duration.ofSeconds(1));
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isFalse();
    after(Duration.ofSeconds(59));
    assertThat(gate.enter()).isTrue();
  }

  @Test
  void no_minute_has_more_taps_than_it_may_wherever_it_begins() {
    // Given
    var random = RandomGenerator.of("L64X128MixRandom");
    var wide = new TapGate(7, now::get);
    var lastMinute = new ArrayDeque<Long>();
    int letThrough = 0;

    for (int tap = 0; tap < 5_000; tap++) {
      // When
      after(Duration.ofMillis(random.nextInt(10_000)));
      if (wide.enter()) {
        lastMinute.add(now.get());
        letThrough++;
      }

      // Then
      lastMinute.removeIf(at -> now.get() - at >= MINUTE);
      assertThat(lastMinute).hasSizeLessThanOrEqualTo(7);
    }
    assertThat(letThrough).isGreaterThan(2_000);
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
