package baari.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.lease.OfflineToken;
import baari.engine.state.CentreState;
import baari.engine.token.PaperState;
import baari.engine.token.TokenNumber;
import baari.journal.format.WrittenEntry;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.protocol.report.ClosingReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tokens that kiosks hand in after the close of the day on which they were taken.
final class LateTokensTest {
  private static final LocalDate NEXT_DAY = Hall.DAY.plusDays(1);
  private static final String LEASE = "20261123-D-801-805";

  @TempDir private Path directory;
  private Database database;
  private SqlJournal journal;
  private CentreState state = CentreState.empty(Hall.CENTRE);
  private Instant now = Hall.START;

  /// A day on which two citizens came, one of them with a number that the kiosk gave by itself.
  @BeforeEach
  void play_a_day() throws Exception {
    database = Database.sqlite(directory.resolve("baari.db"));
    journal = new SqlJournal(database.source());
    ask(new Command.PublishConfiguration("{}", Hall.CATALOGUE, "", ""));
    ask(new Command.OpenDay(Hall.DAY));
    ask(new Command.GrantLease("D", 5));
    ask(issue("LIC"));
    ask(handIn(801));
    ask(new Command.CloseDay());
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  @Test
  void a_sealed_report_stays_as_it_was_and_lists_what_came_late() throws Exception {
    // Given
    ClosingReport sealed = closing(Hall.DAY);

    // When: before the next opening, after it, and once more.
    ask(handIn(802));
    ClosingReport sameNight = closing(Hall.DAY);
    ask(new Command.OpenDay(NEXT_DAY));
    ask(handIn(803));
    ClosingReport nextDay = closing(Hall.DAY);
    ask(new Command.CloseDay());
    ask(new Command.OpenDay(Hall.DAY.plusDays(8)));
    ClosingReport whenNothingCanCome = closing(Hall.DAY);

    // Then
    assertThat(sealed.tokens()).isEqualTo(2);
    assertThat(sealed.late()).isEmpty();
    assertThat(numbers(sameNight)).containsExactly("D-802");
    assertThat(numbers(nextDay)).containsExactly("D-802", "D-803");
    assertThat(whenNothingCanCome).isEqualTo(nextDay);
    for (ClosingReport later : List.of(sameNight, nextDay)) {
      assertThat(later).usingRecursiveComparison().ignoringFields("late").isEqualTo(sealed);
    }
  }

  @Test
  void it_is_no_citizen_of_its_own_closed_day_nor_of_the_next() throws Exception {
    // Given
    Fairness sealed = fairness(Hall.DAY);

    // When
    ask(handIn(802));
    ask(new Command.OpenDay(NEXT_DAY));
    ask(handIn(803));
    ask(issue("DOMI"));
    ask(new Command.CloseDay());

    // Then
    assertThat(fairness(Hall.DAY)).isEqualTo(sealed);
    assertThat(fairness(NEXT_DAY).groups().all().issued()).isEqualTo(1);
    assertThat(closing(NEXT_DAY).tokens()).isEqualTo(1);
    assertThat(closing(NEXT_DAY).byState()).containsOnlyKeys("expired");
    assertThat(closing(NEXT_DAY).late()).isEmpty();
  }

  @Test
  void fairness_and_closing_report_count_a_journey_under_what_the_citizen_asked_for()
      throws Exception {
    assertThat(closing(Hall.DAY).services().stream().map(ClosingReport.OfService::service))
        .containsExactly("DOMI", "LIC");
    assertThat(fairness(Hall.DAY).groups().services().stream().map(Fairness.Group::id))
        .containsExactly("DOMI", "LIC");
  }

  private static List<String> numbers(ClosingReport report) {
    return report.late().stream().map(ClosingReport.Late::number).toList();
  }

  private ClosingReport closing(LocalDate day) throws Exception {
    return ClosingReports.of(journal.reader(), state, day).orElseThrow();
  }

  private Fairness fairness(LocalDate day) throws Exception {
    var count = new FairnessCount(Hall.CENTRE, day);
    assertThat(new DayReplay(journal.reader()).play(Hall.CENTRE, day, count)).isTrue();
    return count.result();
  }

  private static Command issue(String service) {
    return new Command.IssueToken(service, Optional.empty(), "ur", "SECRET");
  }

  private static Command handIn(int number) {
    return new Command.HandIn(
        LEASE,
        List.of(
            new OfflineToken(
                new TokenNumber("D", number),
                "DOMI",
                "ordinary",
                "ur",
                "SECRET" + number,
                Hall.START.plus(Duration.ofMinutes(10)),
                PaperState.PRINTED)));
  }

  private void ask(Command command) throws Exception {
    now = now.plus(Duration.ofMinutes(5));
    Decision decision = Engine.decide(state, new Request("id" + now, "kiosk", now, command));
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    if (decision instanceof Decision.Accepted(List<Event> events)) {
      long sequence = state.sequence() + 1;
      var entry = new Entry(Hall.CENTRE, sequence, now, "kiosk", "id" + sequence, events);
      journal.append(List.of(WrittenEntry.of(entry)));
      state = Engine.evolve(state, entry);
    }
  }
}
