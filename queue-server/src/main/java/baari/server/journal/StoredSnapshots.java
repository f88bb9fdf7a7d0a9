package baari.server.journal;

import baari.server.engine.CentreState;
import baari.server.engine.Token;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The snapshots in the tables `snapshot` and `snapshot_tokens`. They only save time: one that is
/// not whole, or of another version, is left aside for an older one; without any the journal is
/// replayed.
final class StoredSnapshots {
  private static final Logger LOG = Logger.getLogger(StoredSnapshots.class);
  private static final int KEPT = 3;

  /// That PostgreSQL sends; within a transaction only, else it sends all.
  private static final int PARTS_AT_A_TIME = 4;

  private final Connection connection;

  StoredSnapshots(Connection connection) {
    this.connection = connection;
  }

  /// The newest of a centre that is no newer than entry `last` and can be read.
  Optional<CentreState> newest(String centre, long last) throws SQLException {
    for (long sequence : sequences(centre, last)) {
      try {
        return Optional.of(read(centre, sequence));
      } catch (IOException | SQLException | RuntimeException e) {
        // A flipped bit may make any value one that cannot be; the journal still makes the state.
        LOG.warn("the snapshot of " + centre + " at " + sequence + " is left aside", e);
        connection.rollback();
      }
    }
    return Optional.empty();
  }

  private List<Long> sequences(String centre, long last) throws SQLException {
    String sql =
        "SELECT sequence FROM snapshot WHERE centre = ? AND sequence <= ? ORDER BY sequence DESC";
    List<Long> sequences = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, last);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sequences.add(rows.getLong(1));
        }
      }
    }
    return sequences;
  }

  private CentreState read(String centre, long sequence) throws SQLException, IOException {
    String sql = "SELECT body FROM snapshot WHERE centre = ? AND sequence = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IOException("it is gone");
        }
        return StateCodec.read(centre, row.getString(1), tokens(centre, sequence));
      }
    }
  }

  private List<Token> tokens(String centre, long sequence) throws SQLException, IOException {
    String sql = "SELECT body FROM snapshot_tokens WHERE centre = ? AND sequence = ? ORDER BY part";
    TokenReader reader = new TokenReader();
    List<Token> tokens = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      select.setFetchSize(PARTS_AT_A_TIME);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.all(rows.getBytes(1), tokens::add);
        }
      }
    }
    return tokens;
  }

  /// Keeps one, and drops all but the newest three of its centre. Each part is a transaction of its
  /// own, so that the journal's writer comes in between; the last makes it a snapshot.
  void save(CentreState state) throws SQLException {
    writeTokens(state);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot (centre, sequence, body) VALUES (?, ?, ?)")) {
      insert.setString(1, state.centre());
      insert.setLong(2, state.sequence());
      insert.setString(3, StateCodec.write(state));
      insert.executeUpdate();
    }
    dropOld(state.centre());
  }

  private void writeTokens(CentreState state) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot_tokens (centre, sequence, part, body) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, state.centre());
      insert.setLong(2, state.sequence());
      int part = 0;
      Iterator<String> arrays = StateCodec.writeTokens(state).iterator();
      while (arrays.hasNext()) {
        insert.setInt(3, part++);
        insert.setString(4, arrays.next());
        insert.executeUpdate();
      }
    }
  }

  /// Tokens of a newer snapshot than the oldest kept may be another server's, which is still at it.
  private void dropOld(String centre) throws SQLException {
    String oldest =
        "(SELECT MIN(sequence) FROM (SELECT sequence FROM snapshot WHERE centre = ?"
            + " ORDER BY sequence DESC LIMIT "
            + KEPT
            + ") AS kept)";
    for (String table : List.of("snapshot", "snapshot_tokens")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM " + table + " WHERE centre = ? AND sequence < " + oldest)) {
        delete.setString(1, centre);
        delete.setString(2, centre);
        delete.executeUpdate();
      }
    }
  }
}
