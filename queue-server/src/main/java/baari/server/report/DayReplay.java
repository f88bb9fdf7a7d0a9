package baari.server.report;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.JournalException;
import baari.journal.store.JournalReader;
import java.time.LocalDate;
import java.util.OptionalLong;

/// Replays one business day of a centre from its journal, up to the latest entry of the day. It
/// holds one state and a few entries at a time, however long the journal is.
final class DayReplay {
  private final JournalReader journal;

  DayReplay(JournalReader journal) {
    this.journal = journal;
  }

  /// Gets each entry of the day, in order.
  interface Reader {
    void read(CentreState before, Entry entry, CentreState after);
  }

  /// @return whether the day was ever opened
  boolean play(String centre, LocalDate day, Reader reader) throws JournalException {
    OptionalLong opened = journal.opened(centre, day);
    if (opened.isEmpty()) {
      return false;
    }
    long first = opened.getAsLong();
    long last = journal.openedAfter(centre, first).orElse(Long.MAX_VALUE) - 1;
    CentreState[] state = {journal.stateAt(centre, first - 1)};
    journal.read(
        centre,
        first,
        last,
        entry -> {
          CentreState before = state[0];
          state[0] = Engine.evolve(before, entry);
          reader.read(before, entry, state[0]);
        });
    return true;
  }
}
