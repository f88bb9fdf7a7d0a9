package baari.bench.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.HdrHistogram.Histogram;

/// One connection with its prepared statements, as a counter and a kiosk would have it. For one
/// thread.
final class SqlClient implements AutoCloseable {
  private static final String COUNT =
      "UPDATE series_counter SET last = last + 1 WHERE centre = ? AND series = ? AND day = current_date RETURNING last";
  private static final String INSERT =
      "INSERT INTO token (centre, series, day, number, service, priority_class, code, state, issued_at)"
          + " VALUES (?, ?, current_date, ?, ?, 'ordinary', ?, 'waiting', now())";
  private static final String ISSUE =
      "WITH counted AS ("
          + COUNT
          + ") INSERT INTO token"
          + " (centre, series, day, number, service, priority_class, code, state, issued_at)"
          + " SELECT ?, ?, current_date, last, ?, 'ordinary', ?, 'waiting', now() FROM counted RETURNING number";
  private static final String NEXT =
      "UPDATE token SET state = 'called', counter = ?, called_at = now() WHERE id ="
          + " (SELECT id FROM token WHERE centre = ? AND state = 'waiting' ORDER BY issued_at, id"
          + " FOR UPDATE SKIP LOCKED LIMIT 1) RETURNING id";
  private static final String START =
      "UPDATE token SET state = 'serving', started_at = now() WHERE id = ? AND state = 'called'";
  private static final String FINISH =
      "UPDATE token SET state = 'served', finished_at = now() WHERE id = ? AND state = 'serving'";

  private static final int NEXT_ATTEMPTS = 10_000;

  private final int client;
  private final List<String> series;
  private final Connection connection;
  private final PreparedStatement count;
  private final PreparedStatement insert;
  private final PreparedStatement issue;
  private final PreparedStatement next;
  private final PreparedStatement start;
  private final PreparedStatement finish;
  private final Histogram latency = new Histogram(SqlBaseline.LONGEST_LATENCY_NANOS, 3);
  private long rounds;
  private long token;

  SqlClient(DurablePostgres postgres, int client, List<String> series) throws SQLException {
    this.client = client;
    this.series = series;
    this.rounds = client;
    this.connection = postgres.connect();
    this.count = connection.prepareStatement(COUNT);
    this.insert = connection.prepareStatement(INSERT);
    this.issue = connection.prepareStatement(ISSUE);
    this.next = connection.prepareStatement(NEXT);
    this.start = connection.prepareStatement(START);
    this.finish = connection.prepareStatement(FINISH);
  }

  /// One round of `work`.
  void perform(SqlWork work) throws SQLException {
    rounds++;
    switch (work) {
      case ISSUE -> timed(this::issueInTwoStatements);
      case ISSUE_ONE_STATEMENT -> timed(this::issueInOneStatement);
      case CYCLE -> {
        timed(this::issueInTwoStatements);
        serve();
      }
    }
  }

  /// Of each transaction, in nanoseconds.
  Histogram latency() {
    return latency;
  }

  private void timed(Transaction transaction) throws SQLException {
    long before = System.nanoTime();
    transaction.run();
    latency.recordValue(Math.min(System.nanoTime() - before, SqlBaseline.LONGEST_LATENCY_NANOS));
  }

  private void issueInTwoStatements() throws SQLException {
    String letters = series.get((int) (rounds % series.size()));
    connection.setAutoCommit(false);
    count.setString(1, SqlSchema.CENTRE);
    count.setString(2, letters);
    insert.setString(1, SqlSchema.CENTRE);
    insert.setString(2, letters);
    insert.setInt(3, (int) only(count));
    insert.setString(4, letters);
    insert.setString(5, code());
    expectOne(insert.executeUpdate());
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void issueInOneStatement() throws SQLException {
    String letters = series.get((int) (rounds % series.size()));
    issue.setString(1, SqlSchema.CENTRE);
    issue.setString(2, letters);
    issue.setString(3, SqlSchema.CENTRE);
    issue.setString(4, letters);
    issue.setString(5, letters);
    issue.setString(6, code());
    only(issue);
  }

  private void serve() throws SQLException {
    timed(this::callNext);
    timed(() -> move(start));
    timed(() -> move(finish));
  }

  private void callNext() throws SQLException {
    next.setInt(1, client);
    next.setString(2, SqlSchema.CENTRE);
    // A statement sees the table as it was when it began: all that it saw may have been taken
    // since, while newer
    // tokens wait. Then it asks again.
    for (int attempt = 0; attempt < NEXT_ATTEMPTS; attempt++) {
      try (ResultSet row = next.executeQuery()) {
        if (row.next()) {
          token = row.getLong(1);
          return;
        }
      }
    }
    throw new SQLException("found nobody waiting " + NEXT_ATTEMPTS + " times");
  }

  private void move(PreparedStatement statement) throws SQLException {
    statement.setLong(1, token);
    expectOne(statement.executeUpdate());
  }

  private String code() {
    return client + "-" + rounds;
  }

  private static long only(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("no row came back from " + statement);
      }
      return row.getLong(1);
    }
  }

  private static void expectOne(int rows) throws SQLException {
    if (rows != 1) {
      throw new SQLException(rows + " rows changed instead of one");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  @FunctionalInterface
  private interface Transaction {
    void run() throws SQLException;
  }
}
