package baari.bench.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/// An embedded PostgreSQL that keeps every acknowledged commit, like the server it is compared
/// with: `fsync`, `full_page_writes` and `synchronous_commit` are on, and its files are on a real
/// disk. Memory and WAL are large, so that no checkpoint happens during a short run.
public final class DurablePostgres implements AutoCloseable {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "300",
          "shared_buffers", "512MB",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "30min");

  private final EmbeddedPostgres postgres;
  private final String url;

  private DurablePostgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.url = postgres.getJdbcUrl("postgres", "postgres");
  }

  /// Starts a PostgreSQL with its files in `dataDir`.
  ///
  /// @throws IllegalStateException when commits would not be durable
  public static DurablePostgres start(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      refuseMemoryDisk(dataDir);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(dataDir)
              .setCleanDataDirectory(true)
              .setPGStartupWait(Duration.ofMinutes(1));
      SETTINGS.forEach(builder::setServerConfig);
      var started = new DurablePostgres(builder.start());
      started.refuseLooseCommits();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("embedded PostgreSQL did not start", e);
    }
  }

  /// The JDBC address, with the user.
  public String url() {
    return url;
  }

  /// The same address for clients that do not use JDBC.
  String uri() {
    return "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "&prepareThreshold=1");
  }

  /// The version, as the server reports it.
  public String version() {
    return show("server_version");
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("embedded PostgreSQL did not stop", e);
    }
  }

  private static void refuseMemoryDisk(Path dataDir) throws IOException {
    String type = Files.getFileStore(dataDir).type();
    if (type.equals("tmpfs") || type.equals("ramfs")) {
      throw new IllegalStateException(
          dataDir + " is in memory (" + type + "): no commit there is durable");
    }
  }

  private void refuseLooseCommits() {
    for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      if (!show(name).equals("on")) {
        close();
        throw new IllegalStateException("PostgreSQL runs with " + name + " = " + show(name));
      }
    }
  }

  private String show(String setting) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the setting " + setting, e);
    }
  }
}
