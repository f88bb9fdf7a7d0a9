package baari.server.engine;

import java.time.Instant;

/// What happens to tokens, and to the counters that hold them.
final class TokenChanges {
  private TokenChanges() {}

  static CentreState issued(CentreState state, Event.TokenIssued event, Instant at) {
    Token.Facts facts =
        new Token.Facts(
            event.token(),
            event.number(),
            event.service(),
            event.priorityClass(),
            event.claim(),
            event.language(),
            event.trackingCode(),
            at,
            at,
            0,
            Ticket.REQUESTED);
    Token.Waiting waiting = new Token.Waiting(facts, new Lane.OfService(event.service()), false);
    CentreState given = state.withLastNumber(event.number());
    return Lanes.enter(given.with(given.admission().issuing(event.service())), waiting);
  }

  static CentreState called(CentreState state, Event.TokenCalled event, Instant at) {
    Token.Waiting waiting = waiting(state, event.token());
    CentreState left = Lanes.leaveByRule(state, waiting, state.counter(event.counter()));
    return called(left, waiting.call(event.counter(), at, Lanes.overtaken(state, waiting)));
  }

  static CentreState called(CentreState state, Event.TokenCalledOutOfTurn event, Instant at) {
    Token.Waiting waiting = waiting(state, event.token());
    return called(
        Lanes.leave(state, waiting),
        waiting.call(event.counter(), at, Lanes.overtaken(state, waiting)));
  }

  private static CentreState called(CentreState state, Token.Called called) {
    Counter counter = state.counter(called.counter());
    return state.with(called).with(new Counter.Busy(counter.id(), counter.services(), called.id()));
  }

  static CentreState transferred(CentreState state, Event.TokenTransferred event) {
    if (!(token(state, event.token()) instanceof Token.AtCounter token)) {
      throw impossible(event.token(), "at a counter");
    }
    return Lanes.enter(
        release(state, event.counter()),
        token.transfer(event.service(), event.lane(), event.front(), event.waitingSince()));
  }

  static CentreState cancelled(CentreState state, Event.TokenCancelled event) {
    return switch (token(state, event.token())) {
      case Token.Waiting waiting ->
          Lanes.leave(state, waiting).with(waiting.cancel(event.reason()));
      case Token.Called called ->
          release(state, called.counter()).with(called.cancel(event.reason()));
      case Token.Serving _, Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ ->
          throw impossible(event.token(), "waiting or called");
    };
  }

  static CentreState reported(CentreState state, Event.TicketReported event) {
    Token known = token(state, event.token());
    return state.with(known.with(known.facts().withTicket(event.ticket())));
  }

  static CentreState release(CentreState state, String counter) {
    return state.with(new Counter.Idle(counter, state.counter(counter).services()));
  }

  static Token.Waiting waiting(CentreState state, String id) {
    if (token(state, id) instanceof Token.Waiting waiting) {
      return waiting;
    }
    throw impossible(id, "waiting");
  }

  static Token.Called called(CentreState state, String id) {
    if (token(state, id) instanceof Token.Called called) {
      return called;
    }
    throw impossible(id, "called");
  }

  static Token.Serving serving(CentreState state, String id) {
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
