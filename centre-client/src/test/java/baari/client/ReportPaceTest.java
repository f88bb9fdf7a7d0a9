package baari.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportPaceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  private final ReportPace pace = new ReportPace();

  @Test
  void the_first_look_reports() {
    assertThat(pace.isDue("good", NOW)).isTrue();
  }

  @Test
  void what_has_not_changed_is_reported_every_ten_seconds() {
    // Given
    pace.isDue("good", NOW);

    // Then
    assertThat(pace.isDue("good", NOW.plusMillis(9_999))).isFalse();
    assertThat(pace.isDue("good", NOW.plusMillis(10_000))).isTrue();
    assertThat(pace.isDue("good", NOW.plusMillis(19_999))).isFalse();
  }

  @Test
  void a_change_is_reported_at_once_and_back_as_well() {
    // Given
    pace.isDue("good", NOW);

    // Then
    assertThat(pace.isDue("jam", NOW.plusSeconds(1))).isTrue();
    assertThat(pace.isDue("jam", NOW.plusSeconds(2))).isFalse();
    assertThat(pace.isDue("good", NOW.plusSeconds(3))).isTrue();
  }
}
