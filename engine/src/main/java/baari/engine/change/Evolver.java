package baari.engine.change;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import java.time.Instant;

/// Applies what happened. It trusts the journal and throws when an event cannot follow the state.
public final class Evolver {
  private Evolver() {}

  public static CentreState evolve(CentreState state, Entry entry) {
    if (entry.sequence() != state.sequence() + 1) {
      throw new IllegalStateException(
          "entry " + entry.sequence() + " cannot follow " + state.sequence());
    }
    CentreState evolved = state;
    for (Event event : entry.events()) {
      evolved = apply(evolved, event, entry);
    }
    return evolved.at(entry.sequence());
  }

  private static CentreState apply(CentreState state, Event happened, Entry entry) {
    Instant at = entry.at();
    return switch (happened) {
      case Event.OfCentre event -> CentreChanges.apply(state, event, at);
      case Event.OfDay event -> DayChanges.apply(state, event);
      case Event.OfCounter event -> CounterChanges.apply(state, event, entry);
      case Event.OfToken event -> TokenChanges.apply(state, event, at);
      case Event.OfCitizen event -> CitizenChanges.apply(state, event);
      case Event.OfLease event -> LeaseChanges.apply(state, event, at);
    };
  }
}
