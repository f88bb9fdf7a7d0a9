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

  /// Two servers that wait for one another's entries of two centres; one is told so.
  private static final String DEADLOCK = "40P01";

  private final DataSource source;
  private final boolean shared;
  private @Nullable SqlWriter writer;

  /// On a database that no other server writes to.
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
      // What is half filled must not meet the next batch.
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

  /// The connection is sound: a new one for each lost race would take longer than the race.
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

  /// For who reads beside the writer.
  public JournalReader reader() {
    return new JournalReader(source);
  }

  @Override
  public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    return reader().snapshot(centre, entries);
  }

  /// A database that servers share may have gone on meanwhile, and looks after its own pages.
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

  /// One server alone waits for nobody.
  @Override
  public void reserve(List<String> centres) throws JournalException {
    if (shared) {
      try {
        writer().reserve(centres);
      } catch (SQLException e) {
        close();
        String what = "the turn of this server did not come";
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
      throw new JournalException.Unavailable("storage does not take anything", e);
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

  /// Gives the writer's connection back.
  @Override
  public void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
