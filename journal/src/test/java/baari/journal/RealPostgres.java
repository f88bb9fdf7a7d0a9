package baari.journal;

import baari.journal.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Our own PostgreSQL. Its data is in a directory that is deleted when it is closed.
public final class RealPostgres {
  private static final String EMPTY =
      "DELETE FROM journal; DELETE FROM token; DELETE FROM counter_token; DELETE FROM snapshot;"
          + " DELETE FROM snapshot_tokens; DELETE FROM business_day; DELETE FROM person";

  private RealPostgres() {}

  /// As safe as in production: by default the embedded PostgreSQL starts with `fsync=off`.
  public static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }

  /// The empty tables of a server that all tests of this program share. They are migrated only
  /// once, because that takes longer than most tests.
  public static Database emptied() throws SQLException, JournalException {
    var database = Database.postgresql(Shared.SERVER.getJdbcUrl("postgres", "postgres"));
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
    }
    return database;
  }

  /// Started when it is first needed. It ends with the tests.
  private static final class Shared {
    static final EmbeddedPostgres SERVER = begin();

    private static EmbeddedPostgres begin() {
      try {
        return start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
