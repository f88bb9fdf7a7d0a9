package baari.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class BuildTest {
  /// The pom's date when build dates began to follow the commits.
  private static final Instant FLOOR = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void the_date_is_that_of_the_source_and_not_of_the_future() {
    assertThat(Build.committed()).isAfterOrEqualTo(FLOOR);
    assertThat(Build.time()).as("set this machine's clock").isBefore(Instant.now());
  }

  /// Otherwise builds of one commit would differ.
  @Test
  void the_date_is_a_whole_day() {
    assertThat(Build.committed()).isEqualTo(Build.committed().truncatedTo(ChronoUnit.DAYS));
  }

  @Test
  void a_machine_goes_by_the_date_of_its_program() {
    assertThat(MachineClock.system().built()).isEqualTo(Build.time());
  }

  @Test
  void a_clock_that_is_a_day_behind_the_last_commit_is_believed() {
    assertThat(at(Build.committed().minus(Build.MARGIN)).isSet()).isTrue();
    assertThat(at(Build.committed().minus(Build.MARGIN).minusMillis(1)).isSet()).isFalse();
    assertThat(Build.MARGIN).isGreaterThanOrEqualTo(Duration.ofDays(1));
  }

  private static BelievedClock at(Instant shown) {
    return new BelievedClock(new MachineClock(() -> shown, () -> 0, Build.time()), Instant.MIN);
  }
}
