package baari.server.desk;

import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Stores a snapshot of a centre every `INTERVAL` entries, on another thread than the writer's. It
/// skips a snapshot when too many wait to be stored: snapshots only save time.
final class Snapshots implements AutoCloseable {
  static final int INTERVAL = 10_000;

  private static final Logger LOG = Logger.getLogger(Snapshots.class);

  private final Journal journal;
  private final Map<String, Long> lastOffered = new HashMap<>();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(16),
          work -> new Thread(work, "desk-snapshots"),
          new ThreadPoolExecutor.DiscardPolicy());

  Snapshots(Journal journal) {
    this.journal = journal;
  }

  /// Stores this state if enough has happened since its centre's last snapshot. Only the writer
  /// calls it.
  void offer(CentreState state) {
    long last = lastOffered.getOrDefault(state.centre(), 0L);
    if (state.sequence() - last >= Math.max(INTERVAL, state.tokens().size())) {
      lastOffered.put(state.centre(), state.sequence());
      executor.execute(() -> save(state));
    }
  }

  private void save(CentreState state) {
    try {
      journal.save(state);
    } catch (JournalException | RuntimeException | Error e) {
      LOG.warn("no snapshot of " + state.centre() + " at " + state.sequence(), e);
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
