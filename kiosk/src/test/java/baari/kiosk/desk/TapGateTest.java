package baari.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TapGateTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T05:00:00Z"));
  private final TapGate gate = new TapGate(2, now::get);

  @Test
  void a_minute_lets_through_as_many_as_it_may_and_the_next_begins_anew() {
    // Then
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isFalse();
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(59)));
    assertThat(gate.enter()).isFalse();
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
    assertThat(gate.enter()).isTrue();
  }

  @Test
  void a_clock_that_is_set_back_does_not_shut_it() {
    // Given
    gate.enter();
    gate.enter();

    // When
    now.updateAndGet(time -> time.minus(Duration.ofHours(3)));

    // Then
    assertThat(gate.enter()).isTrue();
  }
}
