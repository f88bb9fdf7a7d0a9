package baari.server.journal;

import baari.server.engine.CentreState;
import baari.server.engine.Entry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The journal on SQLite (WAL, `synchronous=FULL`) or PostgreSQL: the same statements on both.
///
/// The writer keeps one connection with its prepared statements; after a failure it takes a new
/// one.
public final class SqlJournal implements Journal, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SqlJournal.class);
  private static final int SNAPSHOTS_KEPT = 3;
  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource source;
  private @Nullable SqlWriter writer;

  public SqlJournal(DataSource source) {
    this.source = source;
  }

  @Override
  public void append(List<Entry> entries) throws JournalException {
    try {
      if (writer == null) {
        writer = new SqlWriter(source.getConnection());
      }
      writer.append(entries);
    } catch (SQLException e) {
      close();
      throw isConflict(e)
          ? new JournalException.Conflict("another writer was first", e)
          : new JournalException.Unavailable("the batch could not be stored", e);
    }
  }

  @Override
  public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
    String sql =
        "SELECT sequence, at, actor, command_id, body FROM journal"
            + " WHERE centre = ? AND sequence > ? ORDER BY sequence";
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      select.setFetchSize(1000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(entry(centre, rows));
        }
      }
    } catch (SQLException e) {
      throw new JournalException.Unavailable("the journal could not be read", e);
    }
  }

  private static Entry entry(String centre, ResultSet row) throws SQLException, JournalException {
    long sequence = row.getLong(1);
    try {
      return new Entry(
          centre,
          sequence,
          Instant.ofEpochMilli(row.getLong(2)),
          row.getString(3),
          row.getString(4),
          EntryCodec.read(row.getString(5)));
    } catch (IOException e) {
      throw new JournalException.Unavailable(
          "entry " + sequence + " of " + centre + " cannot be read", e);
    }
  }

  @Override
  public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    String sql =
        "SELECT body FROM snapshot WHERE centre = ? AND sequence <="
            + " (SELECT COALESCE(MAX(sequence), 0) FROM journal WHERE centre = ?) - ?"
            + " ORDER BY sequence DESC LIMIT 1";
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setString(2, centre);
      select.setLong(3, entries);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? decoded(centre, rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new JournalException.Unavailable("the snapshot of " + centre + " cannot be read", e);
    }
  }

  /// A snapshot only saves time: one of another version is left aside and the journal replayed.
  private static Optional<CentreState> decoded(String centre, String body) {
    try {
      return Optional.of(StateCodec.read(centre, body));
    } catch (IOException e) {
      LOG.warn("the snapshot of " + centre + " is left aside", e);
      return Optional.empty();
    }
  }

  @Override
  public void save(CentreState snapshot) throws JournalException {
    String insert = "INSERT INTO snapshot (centre, sequence, body) VALUES (?, ?, ?)";
    String delete =
        "DELETE FROM snapshot WHERE centre = ? AND sequence NOT IN"
            + " (SELECT sequence FROM snapshot WHERE centre = ? ORDER BY sequence DESC LIMIT "
            + SNAPSHOTS_KEPT
            + ")";
    try (Connection connection = source.getConnection();
        PreparedStatement add = connection.prepareStatement(insert);
        PreparedStatement drop = connection.prepareStatement(delete)) {
      add.setString(1, snapshot.centre());
      add.setLong(2, snapshot.sequence());
      add.setString(3, StateCodec.write(snapshot));
      add.executeUpdate();
      drop.setString(1, snapshot.centre());
      drop.setString(2, snapshot.centre());
      drop.executeUpdate();
    } catch (SQLException e) {
      throw new JournalException.Unavailable("the snapshot could not be stored", e);
    }
  }

  private static boolean isConflict(SQLException e) {
    return UNIQUE_VIOLATION.equals(e.getSQLState())
        || (e instanceof SQLiteException sqlite
            && sqlite.getResultCode().name().startsWith("SQLITE_CONSTRAINT"));
  }

  /// Gives the writer's connection back.
  @Override
  public void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
