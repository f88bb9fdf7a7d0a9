package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journal on a real PostgreSQL.
final class PostgresqlJournalTest extends JournalConformance {
  @Override
  Database fresh() throws SQLException, JournalException {
    return RealPostgres.emptied();
  }

  @Test
  void a_turn_of_one_centre_that_does_not_come_is_no_fault_of_the_storage() throws Exception {
    try (Connection other = source().getConnection();
        Statement statement = other.createStatement();
        var journal = new SqlJournal(source(), true)) {
      // Given
      other.setAutoCommit(false);
      statement.executeQuery("SELECT pg_advisory_xact_lock(hashtext('lahore'))").close();

      // Then
      assertThatThrownBy(() -> journal.reserve(List.of("lahore")))
          .isInstanceOf(JournalException.Conflict.class);
      journal.reserve(List.of("multan"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void what_was_committed_is_synced_to_the_disk(String setting) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("on");
    }
  }
}
