package baari.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PageWatchTest {
  private static final Instant START = Instant.parse("2026-11-23T05:00:00Z");

  private Instant now = START;
  private final PageWatch page = new PageWatch(() -> now);

  @Test
  void a_kiosk_that_no_page_has_asked_yet_misses_none() {
    now = START.plusSeconds(3_600);

    assertThat(page.lives(now)).isTrue();
    assertThat(page.lastAsked()).isEmpty();
  }

  @Test
  void a_page_that_stops_asking_is_missed_until_it_asks_again() {
    // Given
    page.asked();

    // When // Then
    now = START.plus(PageWatch.SILENT_AFTER).minusMillis(1);
    assertThat(page.lives(now)).isTrue();
    now = START.plus(PageWatch.SILENT_AFTER);
    assertThat(page.lives(now)).isFalse();
    assertThat(page.lastAsked()).contains(START);
    page.asked();
    assertThat(page.lives(now)).isTrue();
  }
}
