package baari.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journal on a real PostgreSQL.
final class PostgresqlJournalTest extends JournalConformance {
  @Override
  Database fresh() throws SQLException, JournalException {
    return RealPostgres.emptied();
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
