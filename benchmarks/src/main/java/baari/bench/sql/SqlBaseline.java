package baari.bench.sql;

import baari.bench.load.LoadResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/// The hall's work done by plain SQL statements, a commit each and no HTTP, by as many threads as
/// there are clients.
public final class SqlBaseline {
  static final long LONGEST_LATENCY_NANOS = 60_000_000_000L;

  private final DurablePostgres postgres;
  private final List<String> series;

  /// @param series over which issued tokens are spread, as the server's benchmark spreads them
  public SqlBaseline(DurablePostgres postgres, List<String> series) {
    this.postgres = postgres;
    this.series = List.copyOf(series);
  }

  /// Runs `work` on fresh tables, first unmeasured for `warmUp`, then measured for `time`.
  ///
  /// @return rounds of the work as answers, and the latency of its single transactions
  public LoadResult run(SqlWork work, int clients, Duration warmUp, Duration time) {
    try {
      SqlSchema.create(postgres, series);
      return measured(work, clients, warmUp, time);
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL baseline failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the SQL baseline was interrupted", e);
    }
  }

  private LoadResult measured(SqlWork work, int clients, Duration warmUp, Duration time)
      throws SQLException, InterruptedException {
    List<SqlClient> connected = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        connected.add(new SqlClient(postgres, i, series));
      }
      round(threads, connected, work, warmUp);
      return round(threads, connected, work, time);
    } finally {
      for (SqlClient client : connected) {
        client.close();
      }
    }
  }

  private static LoadResult round(
      ExecutorService threads, List<SqlClient> clients, SqlWork work, Duration time)
      throws InterruptedException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Callable<Long>> loops = new ArrayList<>();
    clients.forEach(client -> loops.add(() -> loop(client, work, end)));
    long rounds = 0;
    for (Future<Long> loop : threads.invokeAll(loops)) {
      rounds += result(loop);
    }
    Histogram latency = new Histogram(LONGEST_LATENCY_NANOS, 3);
    clients.forEach(client -> latency.add(client.latency()));
    return new LoadResult(rounds, 0, 0, System.nanoTime() - start, latency);
  }

  private static long loop(SqlClient client, SqlWork work, long end) throws SQLException {
    long rounds = 0;
    client.latency().reset();
    while (System.nanoTime() < end) {
      client.perform(work);
      rounds++;
    }
    return rounds;
  }

  private static long result(Future<Long> loop) throws InterruptedException {
    try {
      return loop.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a SQL client failed", e.getCause());
    }
  }
}
