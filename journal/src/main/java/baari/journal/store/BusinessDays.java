package baari.journal.store;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Stores where in the journal each business day begins and ends, so that a day can be read without
/// everything before it. The journal contains this information too.
final class BusinessDays implements AutoCloseable {
  private final PreparedStatement open;
  private final PreparedStatement close;
  private boolean opens;
  private boolean closes;

  BusinessDays(Connection connection) throws SQLException {
    open =
        connection.prepareStatement(
            "INSERT INTO business_day (centre, opened, day) VALUES (?, ?, ?)");
    close =
        connection.prepareStatement(
            "UPDATE business_day SET closed = ? WHERE centre = ? AND day = ? AND closed = 0");
  }

  /// Collects what the next `store` has to store for this entry.
  void note(Entry entry) throws SQLException {
    for (Event event : entry.events()) {
      if (event instanceof Event.DayOpened opened) {
        open.setString(1, entry.centre());
        open.setLong(2, entry.sequence());
        open.setString(3, opened.day().toString());
        open.addBatch();
        opens = true;
      } else if (event instanceof Event.DayClosed closed) {
        close.setLong(1, entry.sequence());
        close.setString(2, entry.centre());
        close.setString(3, closed.day().toString());
        close.addBatch();
        closes = true;
      }
    }
  }

  void store() throws SQLException {
    if (opens) {
      open.executeBatch();
    }
    if (closes) {
      close.executeBatch();
    }
    opens = false;
    closes = false;
  }

  /// Drops what was noted but not stored, so that it is not stored with the next entries.
  void forget() throws SQLException {
    open.clearBatch();
    close.clearBatch();
    opens = false;
    closes = false;
  }

  @Override
  public void close() throws SQLException {
    open.close();
    close.close();
  }
}
