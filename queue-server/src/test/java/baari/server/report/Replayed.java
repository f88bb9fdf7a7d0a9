package baari.server.report;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.time.LocalDate;
import java.util.List;

/// Reads one day from a journal that is a list.
final class Replayed {
  private Replayed() {}

  /// @param first the state before the journal
  /// @return whether the day was ever opened
  static boolean day(
      CentreState first, List<Entry> journal, LocalDate day, DayReplay.Reader reader) {
    boolean found = false;
    CentreState state = first;
    for (Entry entry : journal) {
      CentreState before = state;
      state = Engine.evolve(before, entry);
      if (state.lastDay().filter(day::equals).isPresent()) {
        found = true;
        reader.read(before, entry, state);
      }
    }
    return found;
  }
}
