package baari.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the log says about a doubted clock: one line when the doubt begins and one when it ends,
/// however often the time is read in between.
final class ClockLinesTest {
  private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @RegisterExtension final LogLines lines = new LogLines(BelievedClock.class);

  private Instant wall = START;
  private long nanos;

  @Test
  void a_clock_that_runs_says_nothing() {
    BelievedClock clock = started(BUILT);
    askFor(clock, Duration.ofMinutes(20));
    wall = wall.plus(BelievedClock.JUMP).minusMillis(1);
    askFor(clock, Duration.ofMinutes(20));

    assertThat(lines.all()).isEmpty();
  }

  @Test
  void a_doubt_that_is_taken_back_has_one_line_when_it_begins_and_one_when_it_ends() {
    // Given
    BelievedClock clock = started(BUILT);
    askFor(clock, SECOND);

    // When
    wall = wall.plus(Duration.ofDays(2));
    askFor(clock, Duration.ofMinutes(4));

    // Then
    assertThat(levels()).containsExactly("WARN");
    assertThat(text(0))
        .isEqualTo(
            "The machine's clock shows 2026-11-25T09:00:01Z, but it should be 2026-11-23T09:00:01Z."
                + " It is not believed until it has run evenly for 5 minutes.");

    // When
    wall = wall.minus(Duration.ofDays(2));
    askFor(clock, Duration.ofMinutes(20));

    // Then
    assertThat(levels()).containsExactly("WARN", "INFO");
    assertThat(text(1)).isEqualTo("The clock is believed again. It is 2026-11-23T09:04:01Z.");
  }

  @Test
  void a_doubt_that_ends_as_the_clock_has_held_has_one_line_each_too() {
    // Given
    BelievedClock clock = started(BUILT);

    // When
    wall = wall.minus(Duration.ofHours(3));
    askFor(clock, BelievedClock.HELD.plusMinutes(20));

    // Then
    assertThat(levels()).containsExactly("WARN", "INFO");
    assertThat(text(1)).isEqualTo("The clock is believed again. It is 2026-11-23T06:05:00Z.");
  }

  @Test
  void a_clock_that_goes_on_jumping_while_it_is_doubted_has_no_further_line() {
    // Given
    BelievedClock clock = started(BUILT);

    // When
    for (int jump = 0; jump < 10; jump++) {
      wall = wall.plus(Duration.ofHours(1));
      askFor(clock, Duration.ofMinutes(1));
    }

    // Then
    assertThat(levels()).containsExactly("WARN");
  }

  @Test
  void every_doubt_has_a_line_of_its_own() {
    // Given
    BelievedClock clock = started(BUILT);

    // When
    for (int doubt = 0; doubt < 3; doubt++) {
      wall = wall.plus(Duration.ofHours(1));
      askFor(clock, Duration.ofMinutes(1));
      wall = wall.minus(Duration.ofHours(1));
      askFor(clock, Duration.ofMinutes(1));
    }

    // Then
    assertThat(levels()).containsExactly("WARN", "INFO", "WARN", "INFO", "WARN", "INFO");
  }

  @Test
  void a_clock_of_before_the_build_is_an_error_that_says_what_to_do() {
    // Given
    wall = Instant.EPOCH;

    // When
    BelievedClock clock = started(START);
    askFor(clock, Duration.ofMinutes(20));

    // Then
    assertThat(levels()).containsExactly("ERROR");
    assertThat(text(0))
        .isEqualTo(
            "The machine's clock shows 1970-01-01T00:00:00Z, before this program was built"
                + " (2026-11-01T00:00:00Z). Set it. Until then the program uses the time"
                + " 2026-11-23T09:00:00Z.");
  }

  /// Asks once a second, through every method.
  private void askFor(BelievedClock clock, Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      var _ = clock.instant();
      var _ = clock.doubted();
      var _ = clock.shownSince();
      var _ = clock.isSet();
      var _ = clock.isConfirmed();
      wall = wall.plus(SECOND);
      nanos += SECOND.toNanos();
    }
  }

  private BelievedClock started(Instant known) {
    return new BelievedClock(new MachineClock(() -> wall, () -> nanos, BUILT), known);
  }

  private List<String> levels() {
    return lines.all().stream().map(LogRecord::getLevel).map(Level::getName).toList();
  }

  private String text(int line) {
    LogRecord record = lines.all().get(line);
    Object[] values = record.getParameters();
    return values == null ? record.getMessage() : String.format(record.getMessage(), values);
  }
}
