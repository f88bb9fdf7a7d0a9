package baari.engine.change;

import baari.engine.citizen.CarryOver;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;

/// What the opening and the close of a day change.
final class DayChanges {
  private DayChanges() {}

  static CentreState apply(CentreState state, Event.OfDay happened) {
    return switch (happened) {
      case Event.DayOpened event -> opened(state, event);
      case Event.DayClosed event -> closed(state, event);
    };
  }

  private static CentreState opened(CentreState state, Event.DayOpened event) {
    return state.emptied(event.day()).with(new CentreState.Day.Open(event.day()));
  }

  /// The last actions are dropped too, so that no undo brings a token back into a closed day.
  private static CentreState closed(CentreState state, Event.DayClosed event) {
    CentreState closed = state.with(dayAfter(event));
    List<Token.Expired> expired = new ArrayList<>();
    for (Token token : state.tokens().values()) {
      closed =
          switch (token) {
            case Token.Waiting waiting -> {
              expired.add(waiting.expire());
              yield Lanes.leave(closed, waiting).with(waiting.expire());
            }
            case Token.Parked parked -> {
              expired.add(parked.expire());
              yield closed.with(parked.expire());
            }
            case Token.Called _,
                Token.Serving _,
                Token.Served _,
                Token.NoShow _,
                Token.Cancelled _,
                Token.Expired _ ->
                closed;
          };
    }
    return owing(closed, event, expired).withLastActions(HashTreePMap.empty());
  }

  private static CentreState.Day dayAfter(Event.DayClosed event) {
    return event.lapsed()
        ? new CentreState.Day.Lapsed(event.day())
        : new CentreState.Day.Closed(event.day(), event.on());
  }

  private static CentreState owing(
      CentreState closed, Event.DayClosed event, List<Token.Expired> expired) {
    return event
        .carryOver()
        .map(terms -> CarryOver.of(event.day(), terms, expired, Map.of()))
        .map(owed -> closed.with(closed.citizens().owe(owed)))
        .orElse(closed);
  }
}
