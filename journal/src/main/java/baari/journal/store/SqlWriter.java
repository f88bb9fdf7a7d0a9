package baari.journal.store;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.journal.format.Chain;
import baari.journal.format.Row;
import baari.journal.format.WrittenEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One connection that appends batches, each entry chained to the entry before it. After an
/// exception call `forget`, or do not use it any more.
final class SqlWriter implements AutoCloseable {
  /// How long a server waits for its turn.
  private static final int TURN_MILLIS = 10_000;

  /// PostgreSQL's code for a lock that did not become free in time: `lock_not_available`.
  static final String IS_LOCKED = "55P03";

  private final Connection connection;
  private final PreparedStatement addEntry;
  private final PreparedStatement addToken;
  private final PreparedStatement leaveCounter;
  private final PreparedStatement takeCounter;
  private final PreparedStatement hashOf;
  private final PreparedStatement after;
  private final BusinessDays days;
  private boolean reserved;

  /// The last entry of each centre, as this writer knows it. Another writer may have written since.
  private final Map<String, Head> heads = new HashMap<>();

  SqlWriter(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    addEntry =
        connection.prepareStatement(
            "INSERT INTO journal (" + Row.COLUMNS + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
    addToken =
        connection.prepareStatement("INSERT INTO token (centre, token, sequence) VALUES (?, ?, ?)");
    leaveCounter =
        connection.prepareStatement("DELETE FROM counter_token WHERE centre = ? AND token = ?");
    takeCounter =
        connection.prepareStatement(
            "INSERT INTO counter_token (centre, counter, token) VALUES (?, ?, ?)");
    hashOf =
        connection.prepareStatement("SELECT hash FROM journal WHERE centre = ? AND sequence = ?");
    after =
        connection.prepareStatement(
            "SELECT 1 FROM journal WHERE centre = ? AND sequence > ? LIMIT 1");
    days = new BusinessDays(connection);
  }

  /// Whether a centre has entries after `sequence`.
  boolean hasAfter(String centre, long sequence) throws SQLException {
    after.setString(1, centre);
    after.setLong(2, sequence);
    try (ResultSet row = after.executeQuery()) {
      return row.next();
    } finally {
      endReading();
    }
  }

  /// Ends the transaction, except when the server has a turn, which would end with it.
  private void endReading() throws SQLException {
    if (!reserved) {
      connection.rollback();
    }
  }

  /// @throws SQLException also for a violated unique key: another writer was first
  void append(Iterable<WrittenEntry> entries) throws SQLException {
    learnHeads(entries);
    var assignments = new Assignments();
    int tokens = 0;
    for (WrittenEntry written : entries) {
      Entry entry = written.entry();
      add(Row.of(written));
      days.note(entry);
      for (Event event : entry.events()) {
        assignments.note(entry.centre(), event);
        tokens += addToken(entry, event);
      }
    }
    addEntry.executeBatch();
    if (tokens > 0) {
      addToken.executeBatch();
    }
    days.store();
    store(assignments);
    connection.commit();
    reserved = false;
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

  private void add(Row row) throws SQLException {
    Head before = heads.get(row.centre());
    if (before == null || before.sequence() != row.sequence() - 1) {
      throw new IllegalStateException(
          "entry " + row.sequence() + " of " + row.centre() + " leaves a gap in its batch");
    }
    String hash = Chain.hash(before.hash(), row);
    addEntry.setString(1, row.centre());
    addEntry.setLong(2, row.sequence());
    addEntry.setLong(3, row.at());
    addEntry.setString(4, row.actor());
    addEntry.setString(5, row.commandId());
    addEntry.setString(6, row.body());
    addEntry.setString(7, hash);
    addEntry.addBatch();
    heads.put(row.centre(), new Head(row.sequence(), hash));
  }

  /// Reads the hashes that the batch continues from, if they are not known. An entry never changes,
  /// so this need not be in the writing transaction. It should not be: if another writer has
  /// written since, SQLite refuses a transaction that has read before, without waiting.
  private void learnHeads(Iterable<WrittenEntry> entries) throws SQLException {
    Set<String> begun = new HashSet<>();
    boolean read = false;
    for (WrittenEntry written : entries) {
      Entry entry = written.entry();
      if (begun.add(entry.centre()) && !isHead(entry.centre(), entry.sequence() - 1)) {
        heads.put(entry.centre(), headAt(entry.centre(), entry.sequence() - 1));
        read = true;
      }
    }
    if (read) {
      endReading();
    }
  }

  /// Waits until no other server has a turn for these centres. Then this server has the turn until
  /// it appends or forgets. PostgreSQL only.
  void reserve(Iterable<String> centres) throws SQLException {
    if (reserved) {
      return;
    }
    reserved = true;
    try (Statement bound = connection.createStatement();
        PreparedStatement turn =
            connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(?))")) {
      bound.execute("SET LOCAL lock_timeout = " + TURN_MILLIS);
      for (String centre : centres) {
        turn.setString(1, centre);
        turn.executeQuery().close();
      }
    }
  }

  boolean isReserved() {
    return reserved;
  }

  /// Drops everything that was not committed, so that the next batch does not store it either.
  void forget() throws SQLException {
    for (PreparedStatement filled : List.of(addEntry, addToken, leaveCounter, takeCounter)) {
      filled.clearBatch();
    }
    days.forget();
    heads.clear();
    connection.rollback();
    reserved = false;
  }

  private boolean isHead(String centre, long sequence) {
    Head head = heads.get(centre);
    return head != null && head.sequence() == sequence;
  }

  private Head headAt(String centre, long sequence) throws SQLException {
    return new Head(sequence, sequence == 0 ? Chain.START : hash(centre, sequence));
  }

  private String hash(String centre, long sequence) throws SQLException {
    hashOf.setString(1, centre);
    hashOf.setLong(2, sequence);
    try (ResultSet row = hashOf.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("entry " + sequence + " of " + centre + " does not exist");
      }
      return row.getString(1);
    }
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
      // The connection is broken. Uncommitted changes are lost with it.
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // As above.
    }
  }

  private record Head(long sequence, String hash) {}

  private record AtCentre(String centre, String token) {}

  /// What a whole batch changes at the counters. A token that comes and goes within the batch is
  /// not included.
  private static final class Assignments {
    private final Map<AtCentre, String> taken = new LinkedHashMap<>();
    private final Set<AtCentre> left = new LinkedHashSet<>();

    void note(String centre, Event happened) {
      switch (happened) {
        case Event.Calling event -> taken.put(new AtCentre(centre, event.token()), event.counter());
        case Event.Leaving event -> leave(centre, event.token());
        case Event.TokenCancelled event -> leave(centre, event.token());
        case Event.ActionUndone event -> undone(centre, event);
        case Event.OfToken _,
            Event.OfCounter _,
            Event.OfDay _,
            Event.OfCitizen _,
            Event.OfLease _,
            Event.OfCentre _ -> {}
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
      var key = new AtCentre(centre, token);
      if (taken.remove(key) == null) {
        left.add(key);
      }
    }
  }
}
