package baari.journal.store;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.Engine;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.JournalException;
import baari.journal.SmallJournal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/// A sound file is never refused. A file that has lost a part of a table is refused.
final class SideTablesTest {
  private static final int ENTRIES = 120;
  private static final int SEEDS = 40;

  @TempDir private Path directory;
  private SQLiteDataSource source;

  @BeforeEach
  void create() {
    source = SmallJournal.empty(directory.resolve("baari.db"));
  }

  @Test
  void whatever_happened_the_tables_follow_from_the_journal() throws Exception {
    try (var journal = new SqlJournal(source)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        String centre = "centre " + seed;
        var state = CentreState.empty(centre);
        for (Entry entry : SmallJournal.entries(centre, new SplittableRandom(seed), ENTRIES)) {
          journal.append(written(entry));
          state = Engine.evolve(state, entry);
          if (entry.sequence() % 8 == 0) {
            journal.check(state);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM token WHERE sequence = (SELECT MAX(sequence) FROM token)",
        "UPDATE token SET sequence = sequence + 1000",
        "DELETE FROM counter_token",
        "INSERT INTO counter_token VALUES ('lahore', '99', '20261123-D-999')",
        "INSERT INTO business_day VALUES ('lahore', 1000, '2026-12-01', 0)",
        "UPDATE business_day SET closed = 1000",
        "INSERT INTO snapshot (centre, sequence, body) VALUES ('lahore', 1000, '{}')"
      })
  void a_table_that_does_not_fit_is_refused(String change) throws Exception {
    // Given
    try (var journal = new SqlJournal(source)) {
      CentreState state = busy(journal);
      journal.check(state);

      // When
      execute(change);

      // Then
      assertThatThrownBy(() -> journal.check(state))
          .isInstanceOf(JournalException.Unavailable.class)
          .hasMessageContaining("lahore is torn")
          .hasMessageContaining(directory.resolve("baari.db").toString());
    }
  }

  /// On an open day, with somebody at a counter.
  private CentreState busy(SqlJournal journal) throws Exception {
    List<Entry> entries = SmallJournal.entries("lahore", new SplittableRandom(7), ENTRIES);
    var state = CentreState.empty("lahore");
    for (Entry entry : entries) {
      journal.append(written(entry));
      state = Engine.evolve(state, entry);
      if (state.counters().values().stream().anyMatch(Counter.Busy.class::isInstance)) {
        return state;
      }
    }
    throw new AssertionError("no counter ever had a token");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
