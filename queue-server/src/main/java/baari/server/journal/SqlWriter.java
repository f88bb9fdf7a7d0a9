package baari.server.journal;

import baari.server.engine.Entry;
import baari.server.engine.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// One connection that appends batches. After an exception it is of no further use.
final class SqlWriter implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement addEntry;
  private final PreparedStatement addToken;
  private final PreparedStatement leaveCounter;
  private final PreparedStatement takeCounter;

  SqlWriter(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    addEntry =
        connection.prepareStatement(
            "INSERT INTO journal (centre, sequence, at, actor, command_id, body)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    addToken =
        connection.prepareStatement("INSERT INTO token (centre, token, sequence) VALUES (?, ?, ?)");
    leaveCounter =
        connection.prepareStatement("DELETE FROM counter_token WHERE centre = ? AND token = ?");
    takeCounter =
        connection.prepareStatement(
            "INSERT INTO counter_token (centre, counter, token) VALUES (?, ?, ?)");
  }

  void append(Iterable<Entry> entries) throws SQLException {
    Assignments assignments = new Assignments();
    int tokens = 0;
    for (Entry entry : entries) {
      add(entry);
      for (Event event : entry.events()) {
        assignments.note(entry.centre(), event);
        tokens += addToken(entry, event);
      }
    }
    addEntry.executeBatch();
    if (tokens > 0) {
      addToken.executeBatch();
    }
    store(assignments);
    connection.commit();
  }

  /// @return how many tokens the event makes
  private int addToken(Entry entry, Event event) throws SQLException {
    String token =
        switch (event) {
          case Event.TokenIssued issued -> issued.token();
          case Event.OfflineTokenIssued issued -> issued.token();
          default -> "";
        };
    if (token.isEmpty()) {
      return 0;
    }
    addToken.setString(1, entry.centre());
    addToken.setString(2, token);
    addToken.setLong(3, entry.sequence());
    addToken.addBatch();
    return 1;
  }

  private void add(Entry entry) throws SQLException {
    addEntry.setString(1, entry.centre());
    addEntry.setLong(2, entry.sequence());
    addEntry.setLong(3, entry.at().toEpochMilli());
    addEntry.setString(4, entry.actor());
    addEntry.setString(5, entry.commandId());
    addEntry.setString(6, EntryCodec.write(entry));
    addEntry.addBatch();
  }

  private void store(Assignments assignments) throws SQLException {
    if (!assignments.left.isEmpty()) {
      for (AtCentre token : assignments.left) {
        leaveCounter.setString(1, token.centre());
        leaveCounter.setString(2, token.token());
        leaveCounter.addBatch();
      }
      leaveCounter.executeBatch();
    }
    if (!assignments.taken.isEmpty()) {
      for (Map.Entry<AtCentre, String> taken : assignments.taken.entrySet()) {
        takeCounter.setString(1, taken.getKey().centre());
        takeCounter.setString(2, taken.getValue());
        takeCounter.setString(3, taken.getKey().token());
        takeCounter.addBatch();
      }
      takeCounter.executeBatch();
    }
  }

  @Override
  public void close() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is broken: what was not committed is gone with it.
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // As above.
    }
  }

  private record AtCentre(String centre, String token) {}

  /// What a batch changes of who is at which counter, all in all: one who came and went within it
  /// leaves no trace.
  private static final class Assignments {
    private final Map<AtCentre, String> taken = new LinkedHashMap<>();
    private final Set<AtCentre> left = new LinkedHashSet<>();

    void note(String centre, Event happened) {
      switch (happened) {
        case Event.TokenCalled event ->
            taken.put(new AtCentre(centre, event.token()), event.counter());
        case Event.TokenCalledOutOfTurn event ->
            taken.put(new AtCentre(centre, event.token()), event.counter());
        case Event.TokenResumed event ->
            taken.put(new AtCentre(centre, event.token()), event.counter());
        case Event.ActionUndone event -> undone(centre, event);
        case Event.TokenServed event -> leave(centre, event.token());
        case Event.StepCompleted event -> leave(centre, event.token());
        case Event.TokenParked event -> leave(centre, event.token());
        case Event.TokenNotShown event -> leave(centre, event.token());
        case Event.TokenTransferred event -> leave(centre, event.token());
        case Event.TokenCancelled event -> leave(centre, event.token());
        case Event.ConfigurationPublished _,
            Event.DayOpened _,
            Event.DayClosed _,
            Event.ServiceSuspended _,
            Event.ServiceResumed _,
            Event.CounterOpened _,
            Event.CounterPaused _,
            Event.CounterClosed _,
            Event.TokenIssued _,
            Event.TokenRecalled _,
            Event.ServingStarted _,
            Event.LeaseGranted _,
            Event.OfflineTokenIssued _,
            Event.LeaseClosed _,
            Event.ServiceAdded _,
            Event.TokenReinstated _,
            Event.TokenUnparked _,
            Event.TicketReported _,
            Event.EmergencyRaised _,
            Event.EmergencyCleared _ -> {}
      }
    }

    private void undone(String centre, Event.ActionUndone event) {
      switch (event.action()) {
        case CALL, RESUME -> leave(centre, event.token());
        case COMPLETE, NO_SHOW, PARK, TRANSFER ->
            taken.put(new AtCentre(centre, event.token()), event.counter());
        case START -> {}
      }
    }

    private void leave(String centre, String token) {
      AtCentre key = new AtCentre(centre, token);
      if (taken.remove(key) == null) {
        left.add(key);
      }
    }
  }
}
