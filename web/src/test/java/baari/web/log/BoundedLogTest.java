package baari.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BoundedLogTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final int REQUESTS = 2_000;

  private final BoundedLog log = new BoundedLog();

  /// What is written for a line; `null` when the line is left out.
  private @Nullable String written(
      Instant at, String format, @Nullable Throwable thrown, Object... of) {
    ExtLogRecord line = record(at, format, thrown, of);
    if (!log.isLoggable(line)) {
      return null;
    }
    assertThat(line.getThrown()).isNull();
    return new PatternFormatter("%s").format(line);
  }

  private static ExtLogRecord record(
      Instant at, String format, @Nullable Throwable thrown, Object... of) {
    var line = new ExtLogRecord(Level.WARNING, format, ExtLogRecord.FormatStyle.PRINTF, "logger");
    line.setLoggerName("baari.some");
    line.setInstant(at);
    line.setParameters(of);
    line.setThrown(thrown);
    return line;
  }

  @Test
  void control_characters_of_a_caller_do_not_reach_it() {
    String forged = "a\r\nERROR \u001b[31mforged\u0085\u0000";
    String line = written(NOW, "a request to %s failed", new IllegalStateException(forged), forged);
    assertThat(line).isNotNull().startsWith("a request to a??ERROR ?[31mforged?? failed: ");
    assertThat(String.valueOf(line).lines().skip(1)).allMatch(each -> each.startsWith("\tat "));
    assertThat(line).doesNotContain("\u001b", "\r", "\u0085", "\u0000");
  }

  @Test
  void a_line_is_the_same_in_console_and_file() {
    var file = new BoundedLog();
    for (int i = 0; i < 2 * BoundedLog.LINES; i++) {
      ExtLogRecord line = record(NOW, "failed", new IllegalStateException("why"));
      assertThat(file.isLoggable(line)).isEqualTo(log.isLoggable(line)).isEqualTo(i < 60);
      assertThat(line.getMessage()).doesNotContain("??at ");
      assertThat(line.getMessage().contains("\n\tat ")).isEqualTo(i < BoundedLog.TRACES);
    }
  }

  @Test
  void a_console_has_the_beginning_only_where_a_file_has_all() {
    var console = new LogBeginning();
    String text = "x".repeat(LogBeginning.CHARACTERS / 20);
    long shown = 0;
    String last = "";
    for (int i = 0; i < 50; i++) {
      ExtLogRecord line = record(NOW.plusSeconds(i), text, null);
      boolean onConsole = console.isLoggable(line);
      assertThat(log.isLoggable(line)).isTrue();
      shown += onConsole ? line.getMessage().length() : 0;
      last = onConsole ? line.getMessage() : last;
    }
    assertThat(shown).isBetween(LogBeginning.CHARACTERS / 2L, LogBeginning.CHARACTERS * 11 / 10L);
    assertThat(last).endsWith("the log file goes on)");
  }

  @Test
  void a_clock_that_was_ahead_for_a_moment_silences_nobody() {
    for (int i = 0; i < REQUESTS; i++) {
      String _ = written(NOW.plusSeconds(200_000), "ahead", null);
    }
    assertThat(written(NOW, "right again", null)).startsWith("right again");
    for (int i = 0; i < 3 * BoundedLog.LINES; i++) {
      String _ = written(NOW.plusSeconds(i), "line", null);
    }
    assertThat(written(NOW.plusSeconds(400), "an hour on", null)).startsWith("an hour on");
  }

  @Test
  void a_percent_sign_of_a_caller_is_no_format() {
    assertThat(written(NOW, "%s", null, "50 %s %n {0}")).isEqualTo("50 %s %n {0}");
  }

  @Test
  void causes_are_told() {
    Throwable thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    assertThat(written(NOW, "failed", thrown))
        .contains("failed: java.lang.IllegalStateException: outer\n\tat ")
        .contains("\nCaused by: java.lang.IllegalArgumentException: inner\n\tat ");
  }

  @Test
  void two_thousand_faults_write_less_than_100_kilobytes_and_say_how_many() {
    long length = 0;
    for (int i = 0; i < REQUESTS; i++) {
      String line = written(NOW, "request %d failed", new IllegalStateException("why"), i);
      length += line == null ? 0 : line.length();
    }
    assertThat(length).isBetween(1_000L, 100_000L);
    assertThat(written(NOW.plusSeconds(61), "once more", null))
        .isEqualTo(
            "once more ("
                + (REQUESTS - BoundedLog.LINES)
                + " more lines of this logger were left out)");
    assertThat(written(NOW.plusSeconds(61), "and again", null)).isEqualTo("and again");
  }
}
