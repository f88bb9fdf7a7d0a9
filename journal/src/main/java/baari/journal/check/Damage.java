package baari.journal.check;

import baari.journal.JournalException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/// Messages about a database that cannot be read: what is wrong, and what a person can do.
public final class Damage {
  private static final String URL = "jdbc:sqlite:";

  private Damage() {}

  /// The database did not answer, or its answer is impossible.
  public static JournalException unreadable(DataSource source, String what, Throwable cause) {
    return new JournalException.Unavailable(words(source, what, cause), cause);
  }

  /// The message. If the database is a file, it also says what a person can do.
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
