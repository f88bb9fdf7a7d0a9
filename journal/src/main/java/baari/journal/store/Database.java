package baari.journal.store;

import baari.journal.JournalException;
import baari.journal.check.Damage;
import baari.machine.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database of the journal, with its tables as this program needs them. There is no connection
/// pool: the writer keeps one connection, and now and then a snapshot needs another one.
public final class Database implements AutoCloseable {
  /// The newest of the migrations in `db/sqlite` and `db/postgresql` and of `ChainMigration`. A
  /// database that has it is opened without Flyway, which would take half as long as the rest of a
  /// start.
  static final String NEWEST_MIGRATION = "7";

  private static final int BUSY_MILLIS = 5_000;
  private static final String APPLIED =
      "SELECT version FROM flyway_schema_history WHERE success"
          + " ORDER BY installed_rank DESC LIMIT 1";

  private final DataSource source;

  /// Kept open, so that SQLite does not remove its log whenever there is no other connection.
  private final Connection first;

  private final boolean shared;

  private Database(DataSource source, String migrations, boolean shared) throws SQLException {
    this.source = source;
    this.shared = shared;
    this.first = source.getConnection();
    if (!isCurrent(first)) {
      flyway(source, migrations).load().migrate();
    }
  }

  /// One file on this machine, which only its owner may read. The folder must exist. When a commit
  /// returns, it is on the disk.
  public static Database sqlite(Path file) throws JournalException {
    try {
      refuseEmptied(file);
      OwnerOnly.database(file);
    } catch (IOException e) {
      throw new JournalException.Unavailable("the database cannot be opened: " + e.getMessage(), e);
    }
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return open(source, "db/sqlite", false);
  }

  /// A PostgreSQL that several servers may share.
  ///
  /// @param url `jdbc:postgresql://host/database?user=…&password=…`
  public static Database postgresql(String url) throws JournalException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    return open(source, "db/postgresql", true);
  }

  public static FluentConfiguration flyway(DataSource source, String migrations) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:" + migrations)
        .javaMigrations(new ChainMigration());
  }

  private static Database open(DataSource source, String migrations, boolean shared)
      throws JournalException {
    try {
      return new Database(source, migrations, shared);
    } catch (SQLException | FlywayException e) {
      throw Damage.unreadable(source, "the database cannot be opened", e);
    }
  }

  /// SQLite treats an empty file as a new database, and deletes the log beside it.
  private static void refuseEmptied(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(file) ? Files.size(file) == 0 : Files.exists(log)) {
      throw new IOException(
          file
              + " has lost its contents. Restore the newest backup. Only if this server has never"
              + " run, delete the file and all files whose names begin with its name.");
    }
  }

  private static boolean isCurrent(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(APPLIED)) {
      return row.next() && NEWEST_MIGRATION.equals(row.getString(1));
    } catch (SQLException e) {
      // Without this table it is a new database. If anything else is wrong with it, Flyway will
      // report it.
      return false;
    }
  }

  /// Whether other servers may write to it too.
  public boolean isShared() {
    return shared;
  }

  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    try {
      first.close();
    } catch (SQLException e) {
      // It is broken: there is nothing left to close.
    }
  }
}
