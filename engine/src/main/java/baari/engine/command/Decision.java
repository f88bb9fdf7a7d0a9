package baari.engine.command;

import baari.engine.event.Event;
import baari.engine.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The engine's answer to a request.
public sealed interface Decision {

  /// The request is accepted. Without events there was nothing to do, for example when a counter
  /// calls the next token and nobody waits.
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The request is refused and changes nothing.
  ///
  /// @param what the cause, for a person to read: a number, a counter, a code
  record Refused(Refusal refusal, String what) implements Decision {}

  /// Adds what else follows from the issue of a token. A refusal stays a refusal.
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
