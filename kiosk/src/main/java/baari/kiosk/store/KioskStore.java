package baari.kiosk.store;

import baari.kiosk.KioskConfig;
import baari.web.OwnerOnly;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The kiosk's own file, `kiosk.db` in its data directory: SQLite with a write-ahead log, and what
/// was committed survives a power cut. One program at a time has it.
///
/// Threads: any; one at a time gets through.
@ApplicationScoped
public class KioskStore {
  private static final int VERSION = 2;

  /// Waits this long for another program to let go of the file before the start is refused.
  private static final int BUSY_MILLIS = 2_000;

  private final Connection connection;

  /// Whether a transaction was neither committed nor taken back.
  private boolean isHalfDone;

  @Inject
  KioskStore(KioskConfig config) {
    this(config.dataDir());
  }

  public KioskStore(Path dir) {
    var file = dir.resolve("kiosk.db");
    try {
      OwnerOnly.folder(dir);
      OwnerOnly.database(file);
      connection = source(file).getConnection();
      migrate();
    } catch (IOException | SQLException e) {
      throw new StoreException(
          "The kiosk cannot use " + file + ": is another kiosk running on it?", e);
    }
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private void migrate() throws SQLException {
    connection.setAutoCommit(false);
    int version = number("PRAGMA user_version");
    if (version > VERSION) {
      throw new SQLException("it was written by a newer kiosk (version " + version + ")");
    }
    if (version < 1) {
      execute(Schema.VERSION_1);
    }
    if (version < 2) {
      execute(Schema.VERSION_2);
    }
    execute(List.of("PRAGMA user_version = " + VERSION));
    connection.commit();
  }

  private void execute(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private int number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }

  /// All of `work` or nothing of it, on stable storage when this returns.
  synchronized <T> T transaction(Work<T> work) {
    try {
      if (isHalfDone) {
        rollback();
      }
      isHalfDone = true;
      var done = work.in(this);
      connection.commit();
      isHalfDone = false;
      return done;
    } catch (SQLException e) {
      rollback(e);
      throw new StoreException("The kiosk's store failed", e);
    } catch (RuntimeException | Error e) {
      rollback(e);
      throw e;
    }
  }

  private void rollback(Throwable cause) {
    try {
      rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void rollback() throws SQLException {
    connection.rollback();
    isHalfDone = false;
  }

  /// Only within a transaction.
  int update(String sql, Object... values) throws SQLException {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /// Only within a transaction.
  <T> List<T> rows(Row<T> row, String sql, Object... values) throws SQLException {
    try (var statement = prepared(sql, values);
        var found = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (found.next()) {
        rows.add(row.of(found));
      }
      return rows;
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @PreDestroy
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("The kiosk's store does not close", e);
    }
  }

  /// What is done within one transaction.
  interface Work<T> {
    T in(KioskStore store) throws SQLException;
  }

  /// Reads one row.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
