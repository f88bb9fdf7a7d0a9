package baari.kiosk.store;

import baari.kiosk.KioskConfig;
import baari.machine.OwnerOnly;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/// The kiosk's own file, `kiosk.db` in its data directory. It is an SQLite file, and committed data
/// survives a power cut. Only one program at a time can open it.
///
/// It has no write-ahead log. If such a log lost its end, numbers that citizens hold would
/// disappear and nobody would notice. All committed data is in the one file, and the kiosk refuses
/// a file that lost a part.
///
/// Thread-safe. Only one transaction runs at a time.
@ApplicationScoped
public class KioskStore {
  private static final int VERSION = 2;

  /// How long the start waits for another program to release the file. Then the start fails.
  private static final int BUSY_MILLIS = 2_000;

  private final Connection connection;

  /// Whether a transaction was neither committed nor rolled back.
  private boolean isHalfDone;

  @Inject
  KioskStore(KioskConfig config) {
    this(config.dataDir());
  }

  public KioskStore(Path dir) {
    var file = dir.resolve("kiosk.db");
    try {
      OwnerOnly.folder(dir);
      refuseEmptied(file);
      OwnerOnly.database(file);
      connection = source(file).getConnection();
      open();
    } catch (IOException | SQLException e) {
      throw new StoreException("The kiosk cannot use " + file + ": " + advice(e), e);
    }
  }

  private static String advice(Exception e) {
    return e instanceof SQLiteException sqlite
            && sqlite.getResultCode().name().startsWith("SQLITE_BUSY")
        ? "is another kiosk running on it?"
        : "it is damaged, or cannot be written ("
            + e.getMessage()
            + "). If it is damaged, move it away with all files that begin with its name, and start"
            + " again. Citizens with a number of this kiosk that the server does not know need a"
            + " new one.";
  }

  /// SQLite treats an empty file as new and deletes its journal file.
  private static void refuseEmptied(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) == 0) {
      throw new IOException("it is empty");
    }
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private void open() throws SQLException {
    connection.setAutoCommit(false);
    String found = text("PRAGMA quick_check(1)");
    if (!found.equals("ok")) {
      throw new SQLException(found);
    }
    migrate();
    execute(List.of(Schema.NO_NUMBER_TWICE));
    connection.commit();
  }

  private void migrate() throws SQLException {
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
  }

  private void execute(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  private int number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }

  /// Does all of `work` or nothing. The result is on stable storage when this method returns.
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

  /// Call it only within a transaction.
  int update(String sql, Object... values) throws SQLException {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /// Call it only within a transaction.
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

  /// The work of one transaction.
  interface Work<T> {
    T in(KioskStore store) throws SQLException;
  }

  /// Reads one row.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
