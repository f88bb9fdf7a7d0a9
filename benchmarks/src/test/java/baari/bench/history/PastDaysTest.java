package baari.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.LoadCentres;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.check.Verdict;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.server.centre.Centre;
import baari.server.centre.CentreFile;
import baari.server.desk.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PastDaysTest {
  private static final int CITIZENS = 40;
  private static final int WAITING = 10;

  @TempDir Path directory;

  @Test
  void the_journal_of_past_days_ends_with_todays_which_is_open() throws Exception {
    // Given
    var file = Path.of(LoadCentres.fromDemo().writeOne(directory.resolve("centres")));
    Centre centre = CentreFile.read(file.toString(), Files.readString(file));
    Path past = directory.resolve("past.db");

    // When
    long entries = PastDays.write(past, centre, 3, CITIZENS, WAITING);

    // Then
    try (var database = Database.sqlite(past);
        var journal = new SqlJournal(database.source());
        var desk = new Desk(journal, _ -> {}, Clock.systemUTC(), List.of(centre.id()))) {
      CentreState state = desk.state(centre.id());
      assertThat(state.sequence()).isEqualTo(entries).isGreaterThan(3 * 5 * CITIZENS);
      assertThat(state.day())
          .isEqualTo(
              new CentreState.Day.Open(centre.businessDay(ZonedDateTime.now(centre.zone()))));
      assertThat(state.tokens().values())
          .hasSize(CITIZENS + WAITING)
          .filteredOn(Token.Served.class::isInstance)
          .hasSize(CITIZENS);
      assertThat(state.tokens().values())
          .filteredOn(Token.Waiting.class::isInstance)
          .hasSize(WAITING);
      assertThat(journal.reader().verify(state)).isInstanceOf(Verdict.Sound.class);
    }
  }
}
