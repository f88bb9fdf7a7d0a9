package baari.server.report;

import baari.journal.JournalException;
import baari.journal.store.SqlJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Makes reports on request. A call blocks while the day is replayed, so call it from a thread that
/// may block.
@ApplicationScoped
public class Reports {
  private final DayReplay replay;
  private final ReportTurns turns;

  Reports(SqlJournal journal, ReportTurns turns) {
    this.replay = new DayReplay(journal.reader());
    this.turns = turns;
  }

  /// @return empty when the centre never opened this day
  public Optional<Fairness> fairness(String centre, LocalDate day)
      throws JournalException, ReportsBusyException {
    return turns.take(
        Duration.ZERO,
        () -> {
          var count = new FairnessCount(centre, day);
          return replay.play(centre, day, count) ? Optional.of(count.result()) : Optional.empty();
        });
  }
}
