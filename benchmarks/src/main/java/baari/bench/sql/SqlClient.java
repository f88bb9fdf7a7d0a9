package baari.bench.sql;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// One connection with its prepared statements, for the work of a counter and a kiosk. A statement
/// that does not wait for an answer is sent together with the statement before it (pipelined), so
/// that a transaction of two statements takes two round trips and not four.
///
/// Everything happens on the connection's event loop.
final class SqlClient {
  private static final String COUNT =
      "UPDATE series_counter SET last = last + 1"
          + " WHERE centre = $1 AND series = $2 AND day = current_date RETURNING last";
  private static final String INSERT =
      "INSERT INTO token (centre, series, day, number, service, priority_class, code, state, issued_at)"
          + " VALUES ($1, $2, current_date, $3, $2, 'ordinary', $4, 'waiting', now())";
  private static final String ISSUE =
      "WITH counted AS ("
          + COUNT
          + ") INSERT INTO token"
          + " (centre, series, day, number, service, priority_class, code, state, issued_at)"
          + " SELECT $1, $2, current_date, last, $2, 'ordinary', $3, 'waiting', now() FROM counted";
  private static final String NEXT =
      "UPDATE token SET state = 'called', counter = $1, called_at = now() WHERE id ="
          + " (SELECT id FROM token WHERE centre = $2 AND state = 'waiting' ORDER BY issued_at, id"
          + " FOR UPDATE SKIP LOCKED LIMIT 1) RETURNING id";
  private static final String START =
      "UPDATE token SET state = 'serving', started_at = now() WHERE id = $1 AND state = 'called'";
  private static final String FINISH =
      "UPDATE token SET state = 'served', finished_at = now() WHERE id = $1 AND state = 'serving'";

  private static final int NEXT_ATTEMPTS = 10_000;

  private final PgConnection connection;
  private final int client;
  private final List<String> series;
  private final Statements statements;
  private final Histogram latency = new Histogram(SqlBaseline.LONGEST_LATENCY_NANOS, 3);
  private long rounds;

  private record Statements(
      PreparedStatement count,
      PreparedStatement insert,
      PreparedStatement issue,
      PreparedStatement next,
      PreparedStatement start,
      PreparedStatement finish) {}

  private SqlClient(
      PgConnection connection, int client, List<String> series, Statements statements) {
    this.connection = connection;
    this.client = client;
    this.series = series;
    this.statements = statements;
    this.rounds = client;
  }

  /// Prepares the statements on `connection`.
  ///
  /// @param client the number of this client, from 0
  static Future<SqlClient> on(PgConnection connection, int client, List<String> series) {
    var prepared =
        List.of(COUNT, INSERT, ISSUE, NEXT, START, FINISH).stream()
            .map(connection::prepare)
            .toList();
    return Future.all(prepared)
        .map(all ->
            new SqlClient(
                connection,
                client,
                series,
                new Statements(
                    all.resultAt(0),
                    all.resultAt(1),
                    all.resultAt(2),
                    all.resultAt(3),
                    all.resultAt(4),
                    all.resultAt(5))));
  }

  /// Repeats `work` until `end`.
  ///
  /// @param end a time of `System.nanoTime`
  /// @return the number of rounds
  Future<Long> loop(SqlWork work, long end) {
    latency.reset();
    Promise<Long> finished = Promise.promise();
    loop(work, end, 0, finished);
    return finished.future();
  }

  private void loop(SqlWork work, long end, long done, Promise<Long> finished) {
    if (System.nanoTime() >= end) {
      finished.complete(done);
    } else {
      round(work).onSuccess(_ -> loop(work, end, done + 1, finished)).onFailure(finished::fail);
    }
  }

  private Future<Void> round(SqlWork work) {
    rounds++;
    return switch (work) {
      case ISSUE_TWO_STATEMENTS -> timed(this::issueInTwoStatements);
      case ISSUE_ONE_STATEMENT -> timed(this::issueInOneStatement);
      case CYCLE_TWO_STATEMENTS -> timed(this::issueInTwoStatements).compose(_ -> serve());
      case CYCLE_ONE_STATEMENT -> timed(this::issueInOneStatement).compose(_ -> serve());
    };
  }

  /// The latency of each transaction, in nanoseconds.
  Histogram latency() {
    return latency;
  }

  private <T> Future<T> timed(Supplier<Future<T>> transaction) {
    long before = System.nanoTime();
    return transaction
        .get()
        .onSuccess(_ ->
            latency.recordValue(
                Math.min(System.nanoTime() - before, SqlBaseline.LONGEST_LATENCY_NANOS)));
  }

  private Future<Void> issueInTwoStatements() {
    String letters = letters();
    var begun = connection.query("BEGIN").execute();
    var counted = run(statements.count(), Tuple.of(SqlSchema.CENTRE, letters));
    return begun
        .compose(_ -> counted)
        .compose(rows -> {
          int number = rows.iterator().next().getInteger(0);
          var inserted =
              run(statements.insert(), Tuple.of(SqlSchema.CENTRE, letters, number, code()));
          var committed = connection.query("COMMIT").execute();
          return inserted.compose(SqlClient::expectOne).compose(_ -> committed);
        })
        .mapEmpty();
  }

  private Future<Void> issueInOneStatement() {
    return run(statements.issue(), Tuple.of(SqlSchema.CENTRE, letters(), code()))
        .compose(SqlClient::expectOne);
  }

  private Future<Void> serve() {
    return timed(() -> callNext(0))
        .compose(token ->
            timed(() -> move(statements.start(), token))
                .compose(_ -> timed(() -> move(statements.finish(), token))));
  }

  /// A statement sees the table as it was when the statement began. All tokens that it saw may have
  /// been taken since, while newer tokens wait. Then it asks again.
  private Future<Long> callNext(int attempt) {
    if (attempt == NEXT_ATTEMPTS) {
      return Future.failedFuture("found nobody waiting " + NEXT_ATTEMPTS + " times");
    }
    return run(statements.next(), Tuple.of(client, SqlSchema.CENTRE))
        .compose(rows ->
            rows.size() == 1
                ? Future.succeededFuture(rows.iterator().next().getLong(0))
                : callNext(attempt + 1));
  }

  private Future<Void> move(PreparedStatement statement, long token) {
    return run(statement, Tuple.of(token)).compose(SqlClient::expectOne);
  }

  private static Future<RowSet<Row>> run(PreparedStatement statement, Tuple values) {
    return statement.query().execute(values);
  }

  private static Future<Void> expectOne(RowSet<Row> changed) {
    return changed.rowCount() == 1
        ? Future.succeededFuture()
        : Future.failedFuture(changed.rowCount() + " rows changed instead of one");
  }

  private String letters() {
    return series.get((int) (rounds % series.size()));
  }

  private String code() {
    return client + "-" + rounds;
  }
}
