package baari.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.journal.JournalException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When the tables are made and when they are not changed.
final class DatabaseTest {
  private static final String HISTORY =
      "SELECT group_concat(version, ', ') FROM flyway_schema_history";

  @TempDir private Path directory;

  @Test
  void a_new_file_gets_the_tables_and_an_old_one_keeps_its_own() throws Exception {
    // Given
    String made = opened(HISTORY);

    // When
    String kept = opened(HISTORY);

    // Then
    assertThat(made).isEqualTo("1, 2, 3, 4, 5, 6, 7");
    assertThat(kept).isEqualTo(made);
  }

  @Test
  void a_file_whose_tables_are_not_there_yet_gets_them() throws Exception {
    // Given
    change("DROP TABLE journal", "DROP TABLE token", "DROP TABLE counter_token");
    change("DROP TABLE person");
    change("DROP TABLE snapshot", "DROP TABLE snapshot_tokens");
    change("DROP TABLE business_day", "DROP TABLE flyway_schema_history");

    // When
    String made = opened(HISTORY);

    // Then
    assertThat(made).isEqualTo("1, 2, 3, 4, 5, 6, 7");
    assertThat(opened("SELECT COUNT(*) FROM journal")).isEqualTo("0");
  }

  @Test
  void nobody_but_its_owner_may_read_the_file_and_those_beside_it() throws Exception {
    // Given
    Path file = directory.resolve("baari.db");
    Path log = directory.resolve("baari.db-wal");
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");

    // When // Then
    try (var _ = Database.sqlite(file)) {
      assertThat(Files.getPosixFilePermissions(file)).isEqualTo(owner);
      assertThat(Files.getPosixFilePermissions(log)).isEqualTo(owner);

      // As an older release left them.
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-rw-rw-"));
      try (var _ = Database.sqlite(file)) {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(log)).isEqualTo(owner);
      }
    }
  }

  @Test
  void a_file_that_is_no_database_is_refused_at_once() throws Exception {
    // Given
    Files.writeString(directory.resolve("baari.db"), "nothing of the kind ".repeat(100));

    // Then
    assertThatThrownBy(() -> Database.sqlite(directory.resolve("baari.db")))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot be opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void the_program_knows_which_migration_is_the_newest(String kind) throws Exception {
    try (var files = Files.list(migrations(kind))) {
      assertThat(
              Stream.concat(
                      Stream.of(new ChainMigration().getVersion().getVersion()),
                      files.map(
                          file -> file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1")))
                  .max(Comparator.comparingInt(Integer::parseInt)))
          .contains(Database.NEWEST_MIGRATION);
    }
  }

  private String opened(String query) throws JournalException, SQLException {
    try (var database = Database.sqlite(directory.resolve("baari.db"));
        Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void change(String... statements) throws JournalException, SQLException {
    try (var database = Database.sqlite(directory.resolve("baari.db"));
        Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static Path migrations(String kind) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(Database.class.getResource("/db/" + kind), kind).toURI());
  }
}
