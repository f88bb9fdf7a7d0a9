package baari.journal.check;

import baari.journal.JournalException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/// What cannot be read of a database: it is named, and what a person can do.
public final class Damage {
  private static final String URL = "jdbc:sqlite:";

  private Damage() {}

  /// The database did not answer, or what it answered cannot be.
  public static JournalException unreadable(DataSource source, String what, Throwable cause) {
    return new JournalException.Unavailable(words(source, what, cause), cause);
  }

  /// With what a person can do where the database is a file.
  public static String words(DataSource source, String what, Throwable cause) {
    return source instanceof SQLiteDataSource sqlite
        ? "%s: %s. If %s is damaged, stop the server and restore the newest backup of it."
            .formatted(what, cause.getMessage(), file(sqlite))
        : what;
  }

  private static String file(SQLiteDataSource source) {
    return source.getUrl().substring(URL.length());
  }
}
