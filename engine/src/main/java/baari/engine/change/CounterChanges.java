package baari.engine.change;

import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import java.util.List;

/// Changes to the counters themselves. `TokenChanges` changes which token is at a counter.
final class CounterChanges {
  private CounterChanges() {}

  static CentreState apply(CentreState state, Event.OfCounter happened, Entry entry) {
    return switch (happened) {
      case Event.CounterOpened(String counter, List<String> services, _) ->
          state.with(new Counter.Idle(counter, services, duty(entry)));
      case Event.CounterPaused(String counter, String reason) ->
          state.with(
              new Counter.Paused(counter, state.counter(counter).services(), duty(entry), reason));
      case Event.CounterClosed(String counter) -> state.with(new Counter.Closed(counter));
      case Event.EmergencyRaised(String counter, String reason) ->
          state.withEmergencies(
              state.emergencies().plus(counter, new Emergency(counter, reason, entry.at())));
      case Event.EmergencyCleared(String counter) ->
          state.withEmergencies(state.emergencies().minus(counter));
    };
  }

  private static Counter.Duty duty(Entry entry) {
    return new Counter.Duty(entry.actor(), entry.at());
  }
}
