package baari.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BelievedClockTest {
  private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private Instant wall = START;

  /// Close to overflow, because only differences between these values have a meaning.
  private long nanos = Long.MAX_VALUE - 10;

  private Duration passed = Duration.ZERO;
  private BelievedClock clock = started();

  @Test
  void a_clock_that_runs_is_believed_and_as_fine_as_it_is() {
    IntStream.range(0, 1_000).forEach(_ -> pass(SECOND));
    pass(Duration.ofNanos(123_456_789));

    assertThat(clock.instant()).isEqualTo(wall);
    assertThat(clock.doubted()).isEmpty();
  }

  @Test
  void a_clock_that_nobody_asked_for_hours_is_believed() {
    pass(Duration.ofHours(9));

    assertThat(clock.instant()).isEqualTo(wall);
    assertThat(clock.doubted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "PT70S", "-PT70S", "PT1H", "P3650D", "-P7D"})
  void time_goes_on_through_a_jump_that_is_taken_back(Duration jump) {
    // Given
    pass(SECOND);
    wall = wall.plus(jump);

    // When // Then
    for (int second = 0; second < 299; second++) {
      assertThat(clock.instant()).isEqualTo(START.plus(passed));
      assertThat(clock.doubted()).contains(START.plus(passed).plus(jump));
      pass(SECOND);
    }
    wall = wall.minus(jump);
    assertThat(clock.instant()).isEqualTo(START.plus(passed)).isEqualTo(wall);
    assertThat(clock.doubted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "PT70S", "PT20S", "-PT3S"})
  void a_clock_that_was_set_is_followed_once_it_has_held(Duration jump) {
    // Given
    wall = wall.plus(jump);
    clock.instant();

    // When
    pass(BelievedClock.HELD.minus(SECOND));
    assertThat(clock.instant()).isEqualTo(START.plus(passed));
    pass(SECOND);

    // Then
    assertThat(clock.instant()).isEqualTo(wall);
    assertThat(clock.doubted()).isEmpty();
  }

  @Test
  void a_clock_that_jumps_again_has_to_hold_again() {
    // Given
    wall = wall.plus(DAY);
    clock.instant();
    pass(BelievedClock.HELD.minus(SECOND));
    wall = wall.plus(DAY);
    clock.instant();

    // When
    pass(BelievedClock.HELD.minus(SECOND));

    // Then
    assertThat(clock.instant()).isEqualTo(START.plus(passed));
    pass(SECOND);
    assertThat(clock.instant()).isEqualTo(wall);
  }

  @Test
  void a_clock_that_creeps_ahead_in_small_jumps_is_not_followed() {
    for (int jump = 0; jump < 500; jump++) {
      wall = wall.plusSeconds(20);
      pass(SECOND);
      assertThat(clock.instant()).isEqualTo(START.plus(passed));
    }
    assertThat(clock.doubted()).contains(wall);
  }

  @Test
  void a_clock_that_drifts_is_followed_without_a_doubt() {
    for (int minute = 0; minute < 600; minute++) {
      wall = wall.plusMillis(20);
      pass(Duration.ofMinutes(1));
      assertThat(clock.doubted()).isEmpty();
      assertThat(Duration.between(clock.instant(), wall).abs()).isLessThan(SECOND);
    }
  }

  @Test
  void what_cannot_be_taken_back_waits_until_the_time_has_held() {
    // Given
    assertThat(clock.isConfirmed()).isFalse();
    pass(BelievedClock.HELD);
    assertThat(clock.isConfirmed()).isTrue();

    // When
    wall = wall.plus(DAY);

    // Then
    assertThat(clock.isConfirmed()).isFalse();
    pass(BelievedClock.HELD);
    assertThat(clock.isConfirmed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "2026-10-31T12:00:00Z"})
  void a_clock_of_before_the_build_is_never_believed(Instant wrong) {
    // Given
    Instant known = START.minus(DAY);
    wall = wrong;
    clock = new BelievedClock(machine(), known);
    passed = Duration.ZERO;

    // When
    pass(BelievedClock.HELD.multipliedBy(10));

    // Then
    assertThat(clock.instant()).isEqualTo(known.plus(passed));
    assertThat(clock.doubted()).contains(wall);
    assertThat(clock.isSet()).isFalse();
  }

  @Test
  void a_clock_that_is_put_right_after_a_start_before_the_build_is_set_once_it_has_held() {
    // Given
    wall = Instant.EPOCH;
    clock = new BelievedClock(machine(), Instant.MIN);
    assertThat(clock.instant()).isEqualTo(BUILT);
    wall = START;
    assertThat(clock.isSet()).isFalse();

    // When
    pass(BelievedClock.HELD);

    // Then
    assertThat(clock.isSet()).isTrue();
    assertThat(clock.instant()).isEqualTo(wall);
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
    passed = passed.plus(time);
  }

  private BelievedClock started() {
    return new BelievedClock(machine(), BUILT);
  }

  private MachineClock machine() {
    return new MachineClock(() -> wall, () -> nanos, BUILT);
  }
}
