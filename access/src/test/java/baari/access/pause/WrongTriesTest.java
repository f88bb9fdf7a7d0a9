package baari.access.pause;

import static org.assertj.core.api.Assertions.assertThat;

import baari.machine.LogLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Repeated wrong tries are logged once, and a caller cannot forge a log line.
final class WrongTriesTest {
  @RegisterExtension final LogLines lines = new LogLines(WrongTries.class);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final WrongTries tries = new WrongTries(metrics);

  private void wrong(int times, String actor, String address, Duration at) {
    for (int i = 0; i < times; i++) {
      tries.wrong("password", actor, address, at.toNanos());
    }
  }

  @Test
  void each_actor_and_address_has_one_line_an_hour() {
    wrong(1_000, "agent1", "10.0.0.1", Duration.ZERO);
    wrong(1_000, "agent1", "10.0.0.2", Duration.ZERO);
    wrong(1_000, "agent2", "10.0.0.2", Duration.ZERO);
    assertThat(lines.all()).hasSize(3);
    wrong(1_000, "agent1", "10.0.0.1", Duration.ofMinutes(61));
    assertThat(lines.all()).hasSize(4);
  }

  @Test
  void one_who_mistypes_now_and_then_is_not_written_down() {
    wrong(WrongTries.REPEATED - 1, "agent1", "10.0.0.1", Duration.ZERO);
    wrong(WrongTries.REPEATED - 1, "agent1", "10.0.0.1", Duration.ofMinutes(61));
    assertThat(lines.all()).isEmpty();
  }

  @Test
  void all_are_counted() {
    wrong(1_000, "agent1", "10.0.0.1", Duration.ZERO);
    assertThat(metrics.counter("baari.sign.ins", "kind", "password", "result", "wrong").count())
        .isEqualTo(1_000);
  }

  @Test
  void a_name_is_written_without_what_a_log_or_terminal_would_obey() {
    assertThat(WrongTries.printable("a\n10:00 INFO all is well\u001b[2J"))
        .isEqualTo("a?10?00?INFO?all?is?well??2J");
    assertThat(WrongTries.printable("\u202e\u2028\u0085\ud800")).isEqualTo("????");
    assertThat(WrongTries.printable("x".repeat(10_000))).hasSize(33);
    assertThat(WrongTries.printable("amina.k-2@hall_1")).isEqualTo("amina.k-2@hall_1");
  }
}
