package baari.bench.sql;

import baari.bench.load.LoadResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// The hall's work as plain SQL statements, with one commit each and without HTTP, over as many
/// connections as there are clients. The connections share one event loop, so that the client takes
/// as little CPU time as possible from the database. They pipeline statements that do not need to
/// wait.
public final class SqlBaseline {
  static final long LONGEST_LATENCY_NANOS = 60_000_000_000L;

  /// More statements than a transaction ever sends ahead.
  private static final int PIPELINED = 16;

  private final DurablePostgres postgres;
  private final List<String> series;

  /// @param series the series over which issued tokens are spread, as in the server's benchmark
  public SqlBaseline(DurablePostgres postgres, List<String> series) {
    this.postgres = postgres;
    this.series = List.copyOf(series);
  }

  /// Runs `work` on fresh tables: first for `warmUp` without measuring, then measured for `time`.
  ///
  /// @return the rounds of the work as answers, and the latency of single transactions
  public LoadResult run(SqlWork work, int clients, Duration warmUp, Duration time) {
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      SqlSchema.create(postgres, series);
      List<SqlClient> connected = connect(vertx, clients);
      round(connected, work, warmUp);
      return round(connected, work, time);
    } catch (SQLException | CompletionException e) {
      throw new IllegalStateException("the SQL baseline failed", e);
    } finally {
      await(vertx.close());
    }
  }

  private List<SqlClient> connect(Vertx vertx, int clients) {
    var options = PgConnectOptions.fromUri(postgres.uri()).setPipeliningLimit(PIPELINED);
    return await(
        Future.join(
                IntStream.range(0, clients)
                    .mapToObj(client ->
                        PgConnection.connect(vertx, options)
                            .compose(connection -> SqlClient.on(connection, client, series)))
                    .toList())
            .map(all -> all.<SqlClient>list()));
  }

  private static LoadResult round(List<SqlClient> clients, SqlWork work, Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Long> rounds =
        await(
            Future.join(clients.stream().map(client -> client.loop(work, end)).toList())
                .map(all -> all.<Long>list()));
    long elapsed = System.nanoTime() - start;
    var latency = new Histogram(LONGEST_LATENCY_NANOS, 3);
    clients.forEach(client -> latency.add(client.latency()));
    return new LoadResult(rounds.stream().mapToLong(Long::longValue).sum(), 0, 0, elapsed, latency);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
