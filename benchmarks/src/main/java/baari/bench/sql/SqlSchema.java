package baari.bench.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables that plain SQL needs for the same work, with a constraint that forbids the same
/// number twice and an index for `next`. Unlike the server, they store nothing for idempotency or
/// audit.
final class SqlSchema {
  static final String CENTRE = "lahore";

  private static final String TABLES =
      """
      DROP TABLE IF EXISTS token, series_counter;
      CREATE TABLE series_counter (
        centre text NOT NULL, series text NOT NULL, day date NOT NULL, last int NOT NULL,
        PRIMARY KEY (centre, series, day)) WITH (fillfactor = 50);
      CREATE TABLE token (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        centre text NOT NULL, series text NOT NULL, day date NOT NULL, number int NOT NULL,
        service text NOT NULL, priority_class text NOT NULL, code text NOT NULL, state text NOT NULL, counter int,
        issued_at timestamptz NOT NULL, called_at timestamptz, started_at timestamptz, finished_at timestamptz,
        UNIQUE (centre, series, day, number));
      CREATE INDEX token_waiting ON token (centre, issued_at, id) WHERE state = 'waiting';
      """;

  private SqlSchema() {}

  static void create(DurablePostgres postgres, List<String> series) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO series_counter VALUES (?, ?, current_date, 0)")) {
        for (String each : series) {
          insert.setString(1, CENTRE);
          insert.setString(2, each);
          insert.executeUpdate();
        }
      }
    }
  }
}
