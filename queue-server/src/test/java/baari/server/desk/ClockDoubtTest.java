package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ClockDoubtTest {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private long nanos = Long.MAX_VALUE - 10;
  private final ClockDoubt doubt = new ClockDoubt(now, nanos);

  @Test
  void a_clock_that_runs_is_believed() {
    for (int tick = 0; tick < 1_000; tick++) {
      assertThat(pass(TICK, TICK)).isTrue();
    }
  }

  @Test
  void a_tick_that_comes_late_is_no_jump() {
    assertThat(pass(Duration.ofHours(1), Duration.ofHours(1))).isTrue();
  }

  @Test
  void a_clock_that_was_wrong_for_a_moment_is_never_believed_about_it() {
    assertThat(pass(DAY, TICK)).isFalse();
    assertThat(pass(TICK, TICK)).isFalse();
    assertThat(pass(DAY.negated(), TICK)).isTrue();
    assertThat(pass(TICK, TICK)).isTrue();
  }

  @Test
  void a_clock_that_was_put_right_is_believed_once_it_has_held() {
    assertThat(pass(DAY, TICK)).isFalse();
    assertThat(pass(ClockDoubt.HELD.minus(TICK), ClockDoubt.HELD.minus(TICK))).isFalse();
    assertThat(pass(TICK, TICK)).isTrue();
  }

  @Test
  void a_clock_that_jumps_again_has_to_hold_again() {
    assertThat(pass(DAY, TICK)).isFalse();
    assertThat(pass(DAY, ClockDoubt.HELD)).isFalse();
    assertThat(pass(ClockDoubt.HELD, ClockDoubt.HELD)).isTrue();
  }

  @Test
  void a_clock_that_is_set_back_is_believed() {
    assertThat(pass(DAY.negated(), TICK)).isTrue();
  }

  private boolean pass(Duration wall, Duration real) {
    now = now.plus(wall);
    nanos += real.toNanos();
    return doubt.believes(now, nanos);
  }
}
