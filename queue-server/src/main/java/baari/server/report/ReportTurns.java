package baari.server.report;

import baari.journal.JournalException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Who may make a report. One is a processor's work for a while, and holds a day in memory; the
/// hall needs the rest.
///
/// Threads: any.
@ApplicationScoped
class ReportTurns {
  static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /// Makes a report.
  interface Work<T> {
    T make() throws JournalException;
  }

  /// @param patience how long to wait for a turn
  /// @throws ReportsBusyException when none came in that time
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
