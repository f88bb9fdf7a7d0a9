package baari.engine.command;

import baari.engine.event.Event;
import baari.engine.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the engine says to a request.
public sealed interface Decision {

  /// It is so. No events: there was nothing to do, as when nobody waits for a counter that calls
  /// the next.
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// It is refused and changes nothing.
  ///
  /// @param what names the thing that stood in the way, for a person: a number, a counter, a code
  record Refused(Refusal refusal, String what) implements Decision {}

  /// With what else follows from a token's being issued; a refusal stays one.
  default Decision and(Function<Event.TokenIssued, Event> also) {
    if (!(this instanceof Accepted(List<Event> events))) {
      return this;
    }
    List<Event> more = new ArrayList<>(events);
    for (Event event : events) {
      if (event instanceof Event.TokenIssued issued) {
        more.add(also.apply(issued));
      }
    }
    return new Accepted(more);
  }

  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Refusal refusal, String what) {
    return new Refused(refusal, what);
  }

  /// The state that `token` is in does not allow it.
  static Decision otherState(Token token) {
    return refused(Refusal.TOKEN_IN_OTHER_STATE, token.facts().number() + " " + token.stateName());
  }
}
