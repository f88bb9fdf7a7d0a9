package baari.server.engine;

import org.pcollections.HashTreePMap;

/// What the opening and the close of a day change.
final class DayChanges {
  private DayChanges() {}

  static CentreState opened(CentreState state, Event.DayOpened event) {
    CentreState emptied = state.emptied().with(new CentreState.Day.Open(event.day()));
    return emptied.withLeases(LeaseChanges.kept(state.leases(), event.day()));
  }

  /// Also the last actions end with the day: nothing comes back into one that is closed.
  static CentreState closed(CentreState state, Event.DayClosed event) {
    CentreState closed = state.with(new CentreState.Day.Closed(event.day()));
    for (Token token : state.tokens().values()) {
      closed =
          switch (token) {
            case Token.Waiting waiting -> Lanes.leave(closed, waiting).with(waiting.expire());
            case Token.Parked parked -> closed.with(parked.expire());
            case Token.Called _,
                Token.Serving _,
                Token.Served _,
                Token.NoShow _,
                Token.Cancelled _,
                Token.Expired _ ->
                closed;
          };
    }
    return closed.withLastActions(HashTreePMap.empty());
  }
}
