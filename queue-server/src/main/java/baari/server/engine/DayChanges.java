package baari.server.engine;

import org.pcollections.HashTreePMap;

/// What the opening and the close of a day change.
final class DayChanges {
  private DayChanges() {}

  static CentreState opened(CentreState state, Event.DayOpened event) {
    return new CentreState(
        state.centre(),
        state.sequence(),
        state.configuration().onNewDay(),
        new CentreState.Day.Open(event.day()),
        HashTreePMap.empty(),
        state.counters(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        state.admission().onNewDay(),
        LeaseChanges.kept(state.leases(), event.day()));
  }

  static CentreState closed(CentreState state, Event.DayClosed event) {
    CentreState closed = state.with(new CentreState.Day.Closed(event.day()));
    for (Token token : state.tokens().values()) {
      if (token instanceof Token.Waiting waiting) {
        closed = closed.with(waiting.expire());
      }
    }
    return new CentreState(
        closed.centre(),
        closed.sequence(),
        closed.configuration(),
        closed.day(),
        closed.tokens(),
        closed.counters(),
        HashTreePMap.empty(),
        closed.lastNumbers(),
        closed.admission(),
        closed.leases());
  }
}
