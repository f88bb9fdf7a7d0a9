package baari.server.journal;

import baari.server.engine.CentreState;
import baari.server.engine.Engine;
import baari.server.engine.Entry;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// `./baari journal describe|verify|export FILE`: looks into the database file of a stopped server,
/// or a copy of it. It opens the file for reading only.
public final class JournalCommand {
  private static final String USAGE = "Usage: ./baari journal describe|verify|export FILE";

  private final SQLiteDataSource source;
  private final PrintStream out;

  private JournalCommand(SQLiteDataSource source, PrintStream out) {
    this.source = source;
    this.out = out;
  }

  /// @return 0; 1 when something is wrong with the journal, 2 with the call
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length != 3 || !Files.isRegularFile(Path.of(arguments[2]))) {
      err.println(USAGE);
      return 2;
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + arguments[2]);
    JournalCommand command = new JournalCommand(source, out);
    try {
      switch (arguments[1]) {
        case "describe" -> command.describe();
        case "verify" -> command.verify();
        case "export" -> command.export();
        default -> {
          err.println(USAGE);
          return 2;
        }
      }
      return 0;
    } catch (SQLException | JournalException | IllegalStateException e) {
      err.println("The journal is not sound: " + e.getMessage());
      return 1;
    }
  }

  private void describe() throws SQLException {
    for (String centre : centres()) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT COUNT(*), MIN(sequence), MAX(sequence),"
                      + " datetime(MIN(at) / 1000, 'unixepoch'),"
                      + " datetime(MAX(at) / 1000, 'unixepoch') FROM journal WHERE centre = '"
                      + centre.replace("'", "''")
                      + "'")) {
        row.next();
        out.printf(
            "%s: %d entries, %d to %d, from %s to %s UTC%n",
            centre,
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getString(4),
            row.getString(5));
      }
    }
  }

  /// Replays every entry: a gap, an unreadable entry or an impossible event ends it with the place
  /// named.
  private void verify() throws SQLException, JournalException {
    for (String centre : centres()) {
      CentreState[] state = {CentreState.empty(centre)};
      journal().read(centre, 0, entry -> state[0] = next(state[0], entry));
      out.printf("%s: %d entries replay without a fault%n", centre, state[0].sequence());
    }
  }

  private static CentreState next(CentreState state, Entry entry) {
    try {
      return Engine.evolve(state, entry);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "centre " + entry.centre() + ", entry " + entry.sequence() + ": " + e.getMessage(), e);
    }
  }

  /// One JSON object a line.
  private void export() throws SQLException, JournalException {
    for (String centre : centres()) {
      journal()
          .read(
              centre,
              0,
              entry ->
                  out.printf(
                      "{\"centre\":\"%s\",\"sequence\":%d,\"at\":\"%s\",\"actor\":\"%s\",\"events\":%s}%n",
                      centre,
                      entry.sequence(),
                      entry.at(),
                      entry.actor(),
                      EntryCodec.write(entry)));
    }
  }

  private SqlJournal journal() {
    return new SqlJournal(source);
  }

  private List<String> centres() throws SQLException {
    List<String> centres = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT centre FROM journal ORDER BY centre")) {
      while (rows.next()) {
        centres.add(rows.getString(1));
      }
    }
    return centres;
  }
}
