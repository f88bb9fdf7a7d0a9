package baari.server.report;

import baari.journal.JournalException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Limits how many reports are made at the same time. A report keeps one processor busy for some
/// time and holds a day in memory. The hall needs the rest of the machine.
///
/// Any thread may use it.
@ApplicationScoped
class ReportTurns {
  static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /// Makes a report.
  interface Work<T> {
    T make() throws JournalException;
  }

  /// @param patience how long to wait for a turn
  /// @throws ReportsBusyException when no turn came in that time
  <T> T take(Duration patience, Work<T> work) throws JournalException, ReportsBusyException {
    acquire(patience);
    try {
      return work.make();
    } finally {
      free.release();
    }
  }

  private void acquire(Duration patience) throws ReportsBusyException {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ReportsBusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReportsBusyException();
    }
  }
}
