package baari.server.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/// The table `person`: the same statements on SQLite and PostgreSQL.
final class PeopleStore {
  private final DataSource source;

  PeopleStore(DataSource source) {
    this.source = source;
  }

  /// The id of the person with this hash, who is now marked as seen today.
  ///
  /// @param unless the id that the person gets if the hash is not known yet
  String seen(String centre, String hash, String unless, LocalDate today) throws SQLException {
    String sql =
        "INSERT INTO person (centre, key_hash, person, last_seen) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (centre, key_hash) DO UPDATE SET last_seen = excluded.last_seen"
            + " RETURNING person";
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, centre);
      insert.setString(2, hash);
      insert.setString(3, unless);
      insert.setLong(4, today.toEpochDay());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /// @return whether there was such a person
  boolean erase(String centre, String hash) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM person WHERE centre = ? AND key_hash = ?")) {
      delete.setString(1, centre);
      delete.setString(2, hash);
      return delete.executeUpdate() > 0;
    }
  }

  /// Erases everybody who was last seen before `day`.
  ///
  /// @return how many people were erased
  int forget(LocalDate day) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM person WHERE last_seen < ?")) {
      delete.setLong(1, day.toEpochDay());
      return delete.executeUpdate();
    }
  }
}
