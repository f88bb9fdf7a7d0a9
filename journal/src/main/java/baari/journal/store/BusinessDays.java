package baari.journal.store;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Notes where in the journal each business day begins and ends, so that a day can be read without
/// all before it. It follows from the journal.
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

  /// Takes the entry's part of the next `store`.
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

  /// What was noted and not stored is not stored with what comes next.
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
