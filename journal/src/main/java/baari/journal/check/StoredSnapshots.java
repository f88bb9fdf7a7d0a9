package baari.journal.check;

import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.format.StateCodec;
import baari.journal.format.TokenReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;

/// The snapshots in the tables `snapshot` and `snapshot_tokens`. They only save time. If one is
/// incomplete or has another version, an older one is used. Without any, the journal is replayed.
///
/// `checksum` is the CRC-32 of the entry's hash, the parts and the body, in hexadecimal. So a
/// snapshot that was altered, or that belongs to another journal, is not used. Older releases
/// stored no checksum.
public final class StoredSnapshots {
  private static final Logger LOG = Logger.getLogger(StoredSnapshots.class);
  private static final int KEPT = 3;

  /// How many parts PostgreSQL sends at a time. It does so only within a transaction; otherwise it
  /// sends all.
  private static final int PARTS_AT_A_TIME = 4;

  private final Connection connection;

  public StoredSnapshots(Connection connection) {
    this.connection = connection;
  }

  /// The newest readable snapshot of a centre that is not newer than entry `last`.
  public Optional<CentreState> newest(String centre, long last) throws SQLException {
    for (long sequence : sequences(centre, last)) {
      try {
        return Optional.of(read(centre, sequence));
      } catch (IOException | SQLException | RuntimeException e) {
        // A flipped bit may make any value impossible. The journal still gives the state.
        LOG.warn("the snapshot of " + centre + " at " + sequence + " is not used", e);
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

  /// Whether the snapshot of this state's entry differs from this state. One that cannot be read,
  /// for example because of its version, differs only if its checksum is wrong.
  boolean differs(CentreState state) throws SQLException {
    try {
      return !read(state.centre(), state.sequence()).equals(state);
    } catch (IOException | RuntimeException e) {
      return isAltered(state.centre(), state.sequence());
    }
  }

  private CentreState read(String centre, long sequence) throws SQLException, IOException {
    var reader = new TokenReader();
    List<Token> tokens = new ArrayList<>();
    Whole whole = whole(centre, sequence, part -> reader.all(part, tokens::add));
    if (whole.isAltered()) {
      throw new IOException("it is not as it was written, or belongs to another journal");
    }
    return StateCodec.read(centre, whole.body(), tokens);
  }

  private boolean isAltered(String centre, long sequence) throws SQLException {
    try {
      return whole(centre, sequence, _ -> {}).isAltered();
    } catch (IOException e) {
      return true;
    }
  }

  private Whole whole(String centre, long sequence, PartReader reader)
      throws SQLException, IOException {
    String sql =
        "SELECT s.body, s.checksum, j.hash FROM snapshot s JOIN journal j"
            + " ON j.centre = s.centre AND j.sequence = s.sequence"
            + " WHERE s.centre = ? AND s.sequence = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IOException("it is gone");
        }
        CRC32 sum = sum(row.getString(3));
        readParts(
            centre,
            sequence,
            part -> {
              sum.update(part);
              reader.read(part);
            });
        sum.update(row.getBytes(1));
        String stored = row.getString(2);
        return new Whole(row.getString(1), stored != null && !stored.equals(hex(sum)));
      }
    }
  }

  private void readParts(String centre, long sequence, PartReader reader)
      throws SQLException, IOException {
    String sql = "SELECT body FROM snapshot_tokens WHERE centre = ? AND sequence = ? ORDER BY part";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      select.setFetchSize(PARTS_AT_A_TIME);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows.getBytes(1));
        }
      }
    }
  }

  private interface PartReader {
    void read(byte[] part) throws IOException;
  }

  private record Whole(String body, boolean isAltered) {}

  /// Begins the checksum of a snapshot of the entry with this hash. The parts must be added next,
  /// and then the body.
  private static CRC32 sum(String entryHash) {
    var sum = new CRC32();
    sum.update(utf8(entryHash));
    return sum;
  }

  private static String hex(CRC32 sum) {
    return Long.toHexString(sum.getValue());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Stores a snapshot, and deletes all but the newest three of its centre. Each part is a separate
  /// transaction, so that the journal's writer can write in between. The last one completes the
  /// snapshot.
  public void save(CentreState state) throws SQLException {
    CRC32 sum = sum(entryHash(state));
    writeTokens(state, sum);
    String body = StateCodec.write(state);
    sum.update(utf8(body));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot (centre, sequence, body, checksum) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, state.centre());
      insert.setLong(2, state.sequence());
      insert.setString(3, body);
      insert.setString(4, hex(sum));
      insert.executeUpdate();
    }
    dropOld(state.centre());
  }

  private String entryHash(CentreState state) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT hash FROM journal WHERE centre = ? AND sequence = ?")) {
      select.setString(1, state.centre());
      select.setLong(2, state.sequence());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("there is no entry " + state.sequence() + " for this snapshot");
        }
        return row.getString(1);
      }
    }
  }

  private void writeTokens(CentreState state, CRC32 sum) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot_tokens (centre, sequence, part, body) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, state.centre());
      insert.setLong(2, state.sequence());
      int part = 0;
      Iterator<String> arrays = StateCodec.writeTokens(state).iterator();
      while (arrays.hasNext()) {
        String array = arrays.next();
        sum.update(utf8(array));
        insert.setInt(3, part++);
        insert.setString(4, array);
        insert.executeUpdate();
      }
    }
  }

  /// Keeps tokens that are newer than the oldest kept snapshot, because another server may still be
  /// writing their snapshot.
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
