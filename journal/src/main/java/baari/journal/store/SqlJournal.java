package baari.journal.store;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.check.StoredSnapshots;
import baari.journal.format.WrittenEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The journal on SQLite (WAL, `synchronous=FULL`) or PostgreSQL: the same statements on both.
///
/// The writer keeps one connection with its prepared statements; after a failure it takes a new
/// one.
public final class SqlJournal implements Journal, AutoCloseable {
  private static final String UNIQUE_VIOLATION = "23505";

  /// Two servers wait for each other's entries of two centres. One of them gets this error.
  private static final String DEADLOCK = "40P01";

  private final DataSource source;
  private final boolean shared;
  private @Nullable SqlWriter writer;

  /// For a database that no other server writes to.
  public SqlJournal(DataSource source) {
    this(source, false);
  }

  /// @param shared whether other servers write to the database too
  public SqlJournal(DataSource source, boolean shared) {
    this.source = source;
    this.shared = shared;
  }

  @Override
  public void append(List<WrittenEntry> entries) throws JournalException {
    try {
      writer().append(entries);
    } catch (SQLException e) {
      if (isConflict(e)) {
        forget();
        throw new JournalException.Conflict("another writer was first", e);
      }
      close();
      throw new JournalException.Unavailable("the batch could not be stored", e);
    } catch (RuntimeException | Error e) {
      // A half-filled batch must not be mixed with the next one.
      close();
      throw e;
    }
  }

  private SqlWriter writer() throws SQLException {
    if (writer == null) {
      writer = new SqlWriter(source.getConnection());
    }
    return writer;
  }

  /// Keeps the connection, which still works: a new one after each conflict would take longer than
  /// the conflict.
  private void forget() {
    try {
      writer().forget();
    } catch (SQLException e) {
      close();
    }
  }

  @Override
  public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
    reader().replay(centre, sequence + 1, reader);
  }

  /// For reading beside the writer.
  public JournalReader reader() {
    return new JournalReader(source);
  }

  @Override
  public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    return reader().snapshot(centre, entries);
  }

  /// Does not check a shared database: other servers may have written to it since, and it protects
  /// its own pages.
  @Override
  public void check(CentreState state) throws JournalException {
    if (!shared) {
      reader().check(state);
    }
  }

  @Override
  public boolean isShared() {
    return shared;
  }

  @Override
  public boolean hasAfter(String centre, long sequence) throws JournalException {
    try {
      return writer().hasAfter(centre, sequence);
    } catch (SQLException e) {
      close();
      throw new JournalException.Unavailable("the journal could not be read", e);
    }
  }

  /// A server that does not share its database need not wait.
  @Override
  public void reserve(List<String> centres) throws JournalException {
    if (shared) {
      try {
        writer().reserve(centres);
      } catch (SQLException e) {
        close();
        String what = "this server waited too long for its turn";
        throw SqlWriter.IS_LOCKED.equals(e.getSQLState())
            ? new JournalException.Conflict(what, e)
            : new JournalException.Unavailable(what, e);
      }
    }
  }

  @Override
  public void release() {
    if (writer != null && writer.isReserved()) {
      forget();
    }
  }

  @Override
  public void probe() throws JournalException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("INSERT INTO snapshot (centre, sequence, body) VALUES ('', 0, '')");
      statement.executeUpdate("DELETE FROM snapshot WHERE centre = ''");
      connection.commit();
    } catch (SQLException e) {
      throw new JournalException.Unavailable("storage accepts nothing", e);
    }
  }

  @Override
  public void save(CentreState snapshot) throws JournalException {
    try (Connection connection = source.getConnection()) {
      new StoredSnapshots(connection).save(snapshot);
    } catch (SQLException e) {
      throw new JournalException.Unavailable("the snapshot could not be stored", e);
    }
  }

  private static boolean isConflict(SQLException e) {
    return UNIQUE_VIOLATION.equals(e.getSQLState())
        || DEADLOCK.equals(e.getSQLState())
        || (e instanceof SQLiteException sqlite
            && sqlite.getResultCode().name().startsWith("SQLITE_CONSTRAINT"));
  }

  /// Closes the writer's connection.
  @Override
  public void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
