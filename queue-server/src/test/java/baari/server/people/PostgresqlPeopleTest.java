package baari.server.people;

import baari.server.journal.Database;
import baari.server.journal.JournalException;
import baari.server.journal.RealPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresqlPeopleTest extends PeopleConformance {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = RealPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected Database fresh() throws SQLException, JournalException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
    return Database.postgresql(server.getJdbcUrl("postgres", "postgres"));
  }
}
