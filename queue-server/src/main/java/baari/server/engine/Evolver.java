package baari.server.engine;

import java.time.Instant;
import java.util.List;
import org.pcollections.HashTreePMap;

/// Applies what happened. It trusts the journal and throws when an event cannot follow the state.
final class Evolver {
  private Evolver() {}

  static CentreState evolve(CentreState state, Entry entry) {
    if (entry.sequence() != state.sequence() + 1) {
      throw new IllegalStateException(
          "entry " + entry.sequence() + " cannot follow " + state.sequence());
    }
    CentreState evolved = state;
    for (Event event : entry.events()) {
      evolved = apply(evolved, event, entry.at());
    }
    return evolved.at(entry.sequence());
  }

  private static CentreState apply(CentreState state, Event happened, Instant at) {
    return switch (happened) {
      case Event.DayOpened event -> dayOpened(state, event);
      case Event.DayClosed event -> dayClosed(state, event);
      case Event.CounterOpened(String counter, List<String> services) ->
          state.with(new Counter.Idle(counter, services));
      case Event.CounterPaused(String counter, String reason) ->
          state.with(new Counter.Paused(counter, state.counter(counter).services(), reason));
      case Event.CounterClosed(String counter) -> state.with(new Counter.Closed(counter));
      case Event.TokenIssued event -> issued(state, event, at);
      case Event.TokenCalled(String token, String counter) -> {
        Token.Waiting waiting = waiting(state, token);
        yield called(
            leaveByRule(state, waiting, state.counter(counter)),
            waiting,
            overtaken(state, waiting),
            counter,
            at);
      }
      case Event.TokenCalledOutOfTurn(String token, String counter, String reason) -> {
        Token.Waiting waiting = waiting(state, token);
        yield called(leave(state, waiting), waiting, overtaken(state, waiting), counter, at);
      }
      case Event.TokenRecalled(String token, String counter) ->
          state.with(called(state, token).recall());
      case Event.ServingStarted(String token, String counter) ->
          state.with(called(state, token).start(at));
      case Event.TokenServed(String token, String counter, String outcome) ->
          release(state, counter).with(serving(state, token).complete(outcome));
      case Event.TokenNotShown(String token, String counter) ->
          release(state, counter).with(called(state, token).noShow());
      case Event.TokenTransferred event -> transferred(state, event);
      case Event.TokenCancelled event -> cancelled(state, event);
      case Event.TicketReported(String token, Ticket ticket, String detail) -> {
        Token known = token(state, token);
        yield state.with(known.with(known.facts().withTicket(ticket)));
      }
    };
  }

  private static CentreState dayOpened(CentreState state, Event.DayOpened event) {
    return new CentreState(
        state.centre(),
        state.sequence(),
        new CentreState.Day.Open(event.day()),
        HashTreePMap.empty(),
        state.counters(),
        HashTreePMap.empty(),
        HashTreePMap.empty());
  }

  private static CentreState dayClosed(CentreState state, Event.DayClosed event) {
    CentreState closed = state.with(new CentreState.Day.Closed(event.day()));
    for (Token token : state.tokens().values()) {
      if (token instanceof Token.Waiting waiting) {
        closed = closed.with(waiting.expire());
      }
    }
    return new CentreState(
        closed.centre(),
        closed.sequence(),
        closed.day(),
        closed.tokens(),
        closed.counters(),
        HashTreePMap.empty(),
        closed.lastNumbers());
  }

  private static CentreState issued(CentreState state, Event.TokenIssued event, Instant at) {
    Token.Facts facts =
        new Token.Facts(
            event.token(),
            event.number(),
            event.service(),
            event.priorityClass(),
            event.language(),
            event.trackingCode(),
            at,
            at,
            0,
            Ticket.REQUESTED);
    Token.Waiting waiting = new Token.Waiting(facts, new Lane.OfService(event.service()), false);
    return enter(state.withLastNumber(event.number()), waiting);
  }

  private static CentreState called(
      CentreState state, Token.Waiting waiting, int overtaken, String counter, Instant at) {
    return state
        .with(waiting.call(counter, at, overtaken))
        .with(new Counter.Busy(counter, state.counter(counter).services(), waiting.id()));
  }

  private static CentreState transferred(CentreState state, Event.TokenTransferred event) {
    if (!(token(state, event.token()) instanceof Token.AtCounter token)) {
      throw impossible(event.token(), "at a counter");
    }
    return enter(
        release(state, event.counter()),
        token.transfer(event.service(), event.lane(), event.front(), event.waitingSince()));
  }

  private static CentreState cancelled(CentreState state, Event.TokenCancelled event) {
    return switch (token(state, event.token())) {
      case Token.Waiting waiting -> leave(state, waiting).with(waiting.cancel(event.reason()));
      case Token.Called called ->
          release(state, called.counter()).with(called.cancel(event.reason()));
      case Token.Serving _, Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ ->
          throw impossible(event.token(), "waiting or called");
    };
  }

  static CentreState enter(CentreState state, Token.Waiting waiting) {
    return state.with(waiting).with(waiting.lane(), state.lane(waiting.lane()).plus(waiting));
  }

  private static CentreState leave(CentreState state, Token.Waiting waiting) {
    return state.with(waiting.lane(), state.lane(waiting.lane()).minus(waiting));
  }

  /// Takes a token from its lane because the rule called it at `counter`, which overtakes all whom
  /// this counter could have called and who wait longer.
  static CentreState leaveByRule(CentreState state, Token.Waiting waiting, Counter counter) {
    CentreState left = leave(state, waiting);
    Instant since = waiting.facts().waitingSince();
    for (Lane lane : left.lanesOf(counter).toList()) {
      LaneQueue queue = left.lane(lane);
      if (queue.someoneSinceBefore(since)) {
        left = left.with(lane, queue.overtakenBy(since));
      }
    }
    return left;
  }

  private static int overtaken(CentreState state, Token.Waiting waiting) {
    return state.lane(waiting.lane()).overtakes().of(waiting.facts().waitingSince());
  }

  private static CentreState release(CentreState state, String counter) {
    return state.with(new Counter.Idle(counter, state.counter(counter).services()));
  }

  static Token.Waiting waiting(CentreState state, String id) {
    if (token(state, id) instanceof Token.Waiting waiting) {
      return waiting;
    }
    throw impossible(id, "waiting");
  }

  private static Token.Called called(CentreState state, String id) {
    if (token(state, id) instanceof Token.Called called) {
      return called;
    }
    throw impossible(id, "called");
  }

  private static Token.Serving serving(CentreState state, String id) {
    if (token(state, id) instanceof Token.Serving serving) {
      return serving;
    }
    throw impossible(id, "being served");
  }

  private static Token token(CentreState state, String id) {
    return state
        .token(id)
        .orElseThrow(() -> new IllegalStateException("the journal names an unknown token " + id));
  }

  private static IllegalStateException impossible(String id, String expected) {
    return new IllegalStateException("the journal moves " + id + ", which is not " + expected);
  }
}
