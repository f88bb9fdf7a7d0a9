package baari.engine.state;

import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.counter.LastAction;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The counters of a centre.
///
/// @param byId a counter that was never opened is absent
/// @param openProfiles how many counters are open with each list of services
/// @param lastActions what a counter may take back, by counter
/// @param emergencies by counter
public record CounterSet(
    PMap<String, Counter> byId,
    PMap<List<String>, Integer> openProfiles,
    PMap<String, LastAction> lastActions,
    PMap<String, Emergency> emergencies) {
  static final CounterSet EMPTY =
      new CounterSet(
          HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

  public static CounterSet of(
      List<Counter> counters,
      Map<String, LastAction> lastActions,
      Map<String, Emergency> emergencies) {
    CounterSet all = EMPTY;
    for (Counter counter : counters) {
      all = all.with(counter);
    }
    return all.withLastActions(HashTreePMap.from(lastActions))
        .withEmergencies(HashTreePMap.from(emergencies));
  }

  /// A counter that was never opened is closed.
  Counter counter(String id) {
    Counter counter = byId.get(id);
    return counter == null ? new Counter.Closed(id) : counter;
  }

  CounterSet with(Counter counter) {
    Counter before = counter(counter.id());
    boolean isOtherwise =
        before.isOpen() != counter.isOpen() || !before.services().equals(counter.services());
    return new CounterSet(
        byId.plus(counter.id(), counter),
        isOtherwise ? counted(counted(openProfiles, before, -1), counter, 1) : openProfiles,
        lastActions,
        emergencies);
  }

  private static PMap<List<String>, Integer> counted(
      PMap<List<String>, Integer> profiles, Counter counter, int more) {
    if (!counter.isOpen()) {
      return profiles;
    }
    int count = profiles.getOrDefault(counter.services(), 0) + more;
    return count == 0
        ? profiles.minus(counter.services())
        : profiles.plus(counter.services(), count);
  }

  CounterSet withLastActions(PMap<String, LastAction> actions) {
    return new CounterSet(byId, openProfiles, actions, emergencies);
  }

  CounterSet withEmergencies(PMap<String, Emergency> raised) {
    return new CounterSet(byId, openProfiles, lastActions, raised);
  }
}
