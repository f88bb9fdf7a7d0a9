package baari.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TicketTroubleTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T05:07:00Z"));
  private final TicketTrouble trouble = new TicketTrouble(now::get);

  @Test
  void is_shown_for_ten_minutes_after_the_last_ticket() {
    // Given
    assertThat(trouble.now()).isEqualTo("none");
    trouble.illegible();
    pass(Duration.ofMinutes(9));
    assertThat(trouble.now()).isEqualTo("ticket-illegible");
    // When
    trouble.illegible();
    pass(Duration.ofMinutes(9));
    // Then
    assertThat(trouble.now()).isEqualTo("ticket-illegible");
    pass(Duration.ofMinutes(1));
    assertThat(trouble.now()).isEqualTo("none");
  }

  @Test
  void a_ticket_that_did_not_come_out_is_said_first() {
    // Given
    trouble.failed();
    trouble.illegible();
    // When
    var said = trouble.now();
    // Then
    assertThat(said).isEqualTo("ticket-failed");
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
