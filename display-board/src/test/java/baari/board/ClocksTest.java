package baari.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
  private static final Instant BUILT = Instant.parse("2026-11-23T00:00:00Z");

  private Instant wall = Instant.parse("2100-11-23T05:00:00Z");

  private Duration passed = Duration.ZERO;

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "P365D", "-PT61S"})
  void a_clock_that_jumps_is_doubted_until_it_has_held(Duration jump) {
    // Given
    var time = Clocks.time(new MachineClock(() -> wall, () -> passed.toNanos(), BUILT));
    var start = time.instant();

    // When
    wall = wall.plus(jump);

    // Then
    assertThat(time.instant()).isEqualTo(start);
    pass(Duration.ofSeconds(2));
    assertThat(time.instant()).isEqualTo(start.plusSeconds(2));
    pass(BelievedClock.HELD);
    assertThat(time.instant()).isEqualTo(wall);
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    passed = passed.plus(time);
  }
}
