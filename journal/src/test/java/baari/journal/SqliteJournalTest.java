package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.journal.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The journal on a SQLite file.
final class SqliteJournalTest extends JournalConformance {
  @TempDir private Path directory;

  @Override
  Database fresh() throws JournalException {
    return Database.sqlite(directory.resolve("baari.db"));
  }

  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "busy_timeout, 5000"})
  void what_was_committed_is_synced_to_the_disk(String pragma, String expected)
      throws SQLException {
    assertThat(pragma(pragma)).isEqualTo(expected);
  }

  @Test
  void the_database_is_one_file() {
    assertThat(directory.resolve("baari.db")).isRegularFile();
  }

  private String pragma(String name) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
