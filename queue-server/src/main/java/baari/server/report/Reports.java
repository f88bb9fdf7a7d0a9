package baari.server.report;

import baari.server.journal.JournalException;
import baari.server.journal.SqlJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Makes reports when they are asked for. That blocks for as long as the day takes to replay: call
/// it from a thread that may.
@ApplicationScoped
public class Reports {
  /// A report is a processor's work for a while; the hall needs the others.
  static final int AT_ONCE = 2;

  private final DayReplay replay;
  private final Semaphore free = new Semaphore(AT_ONCE);

  Reports(SqlJournal journal) {
    this.replay = new DayReplay(journal.reader());
  }

  /// @return empty when the centre never opened this day
  public Optional<Fairness> fairness(String centre, LocalDate day)
      throws JournalException, ReportsBusyException {
    if (!free.tryAcquire()) {
      throw new ReportsBusyException();
    }
    try {
      FairnessCount count = new FairnessCount(centre, day);
      return replay.play(centre, day, count) ? Optional.of(count.result()) : Optional.empty();
    } finally {
      free.release();
    }
  }
}
