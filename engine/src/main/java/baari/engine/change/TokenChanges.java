package baari.engine.change;

import baari.engine.event.Event;
import baari.engine.offer.IssuingState;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Issue;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import java.time.Instant;
import java.util.List;

/// Changes to tokens, and to the counters that they are at.
public final class TokenChanges {
  private TokenChanges() {}

  static CentreState apply(CentreState state, Event.OfToken happened, Instant at) {
    return switch (happened) {
      case Event.TokenIssued event -> issued(state, event, at);
      case Event.PriorityGiven _ -> state;
      case Event.TokenReinstated event -> reinstated(state, event);
      case Event.TokenUnparked event -> unparked(state, event);
      case Event.TokenCancelled event -> cancelled(state, event);
      case Event.TicketReported event -> reported(state, event);
      case Event.AtCounter event -> Undo.noted(state, event, atCounter(state, event, at), at);
    };
  }

  private static CentreState atCounter(CentreState state, Event.AtCounter happened, Instant at) {
    return switch (happened) {
      case Event.TokenCalled event -> called(state, event, at);
      case Event.TokenCalledOutOfTurn event -> called(state, event, at);
      case Event.TokenRecalled event -> state.with(called(state, event.token()).recall(at));
      case Event.ServingStarted event -> state.with(called(state, event.token()).start(at));
      case Event.TokenServed event -> served(state, event);
      case Event.StepCompleted event -> stepCompleted(state, event);
      case Event.ServiceAdded event -> serviceAdded(state, event);
      case Event.TokenNotShown event -> notShown(state, event, at);
      case Event.TokenParked event -> parked(state, event);
      case Event.TokenResumed event -> resumed(state, event, at);
      case Event.TokenTransferred event -> transferred(state, event);
      case Event.ActionUndone event -> Undo.undone(state, event);
    };
  }

  private static CentreState issued(CentreState state, Event.TokenIssued event, Instant at) {
    Token.Facts facts =
        Token.Facts.of(
            new Issue(
                event.token(),
                event.number(),
                event.priorityClass(),
                event.claim(),
                event.language(),
                event.trackingCode(),
                at),
            event.service(),
            PaperState.REQUESTED,
            event.visit());
    CentreState given = state.withLastNumber(event.number());
    IssuingState counted = given.issuing().counting(event.visit().services());
    return Lanes.enter(given.with(counted), new Token.Waiting(facts, false));
  }

  private static CentreState called(CentreState state, Event.TokenCalled event, Instant at) {
    Token.Waiting waiting = waiting(state, event.token());
    CentreState left = Lanes.leaveByRule(state, waiting, state.counter(event.counter()));
    return called(left, waiting.call(event.counter(), at, Lanes.overtaken(state, waiting)));
  }

  private static CentreState called(
      CentreState state, Event.TokenCalledOutOfTurn event, Instant at) {
    Token.Waiting waiting = waiting(state, event.token());
    return called(
        Lanes.leave(state, waiting),
        waiting.call(event.counter(), at, Lanes.overtaken(state, waiting)));
  }

  private static CentreState called(CentreState state, Token.Called called) {
    return state.with(called).with(Lanes.holding(state.counter(called.counter()), called.id()));
  }

  private static CentreState served(CentreState state, Event.TokenServed event) {
    Token.Serving serving = serving(state, event.token());
    return Lanes.move(state, serving, serving.complete(event.outcome()));
  }

  private static CentreState stepCompleted(CentreState state, Event.StepCompleted event) {
    Token.Serving serving = serving(state, event.token());
    return Lanes.move(state, serving, serving.complete(event.next(), event.waitingSince()));
  }

  private static CentreState serviceAdded(CentreState state, Event.ServiceAdded event) {
    Token.AtCounter token = atCounter(state, event.token());
    Visit longer = token.facts().visit().plus(event.steps());
    return state.with(token.with(token.facts().withVisit(longer)));
  }

  private static CentreState notShown(CentreState state, Event.TokenNotShown event, Instant at) {
    Token.Called called = called(state, event.token());
    return Lanes.move(state, called, called.noShow(at));
  }

  private static CentreState reinstated(CentreState state, Event.TokenReinstated event) {
    if (!(token(state, event.token()) instanceof Token.NoShow noShow)) {
      throw impossible(event.token(), "a no-show");
    }
    boolean front = event.position() == Position.FRONT;
    return Lanes.move(state, noShow, noShow.reinstate(front, event.waitingSince()));
  }

  private static CentreState parked(CentreState state, Event.TokenParked event) {
    Token.AtCounter token = atCounter(state, event.token());
    return Lanes.move(state, token, token.park(event.reason(), event.until(), event.at()));
  }

  private static CentreState unparked(CentreState state, Event.TokenUnparked event) {
    Token.Parked parked = parked(state, event.token());
    return Lanes.move(state, parked, parked.unpark());
  }

  private static CentreState resumed(CentreState state, Event.TokenResumed event, Instant at) {
    Token.Parked parked = parked(state, event.token());
    return Lanes.move(state, parked, parked.resume(at));
  }

  private static CentreState transferred(CentreState state, Event.TokenTransferred event) {
    Token.AtCounter token = atCounter(state, event.token());
    Token.Facts facts = token.facts();
    Token.Waiting sent =
        token.transfer(event.service(), event.lane(), event.front(), event.waitingSince());
    if (event.returns()) {
      var back = new Visit.Step(facts.service(), new Lane.OfCounter(event.counter()), List.of());
      sent = sent.with(sent.facts().withVisit(facts.visit().first(back)));
    }
    return Lanes.move(state, token, sent);
  }

  private static CentreState cancelled(CentreState state, Event.TokenCancelled event) {
    Token token = token(state, event.token());
    return switch (token) {
      case Token.Waiting waiting -> Lanes.move(state, token, waiting.cancel(event.reason()));
      case Token.Called called -> Lanes.move(state, token, called.cancel(event.reason()));
      case Token.Parked parked -> Lanes.move(state, token, parked.cancel(event.reason()));
      case Token.Serving _, Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ ->
          throw impossible(event.token(), "waiting, called or parked");
    };
  }

  private static CentreState reported(CentreState state, Event.TicketReported event) {
    Token known = token(state, event.token());
    return state.with(known.with(known.facts().withTicket(event.ticket())));
  }

  public static Token.Waiting waiting(CentreState state, String id) {
    return known(state, id, Token.Waiting.class, "waiting");
  }

  private static Token.Called called(CentreState state, String id) {
    return known(state, id, Token.Called.class, "called");
  }

  private static Token.Serving serving(CentreState state, String id) {
    return known(state, id, Token.Serving.class, "being served");
  }

  private static Token.AtCounter atCounter(CentreState state, String id) {
    return known(state, id, Token.AtCounter.class, "at a counter");
  }

  private static Token.Parked parked(CentreState state, String id) {
    return known(state, id, Token.Parked.class, "parked");
  }

  private static <T> T known(CentreState state, String id, Class<T> kind, String what) {
    Token token = token(state, id);
    if (!kind.isInstance(token)) {
      throw impossible(id, what);
    }
    return kind.cast(token);
  }

  public static Token token(CentreState state, String id) {
    return state
        .token(id)
        .orElseThrow(() -> new IllegalStateException("the journal names an unknown token " + id));
  }

  private static IllegalStateException impossible(String id, String expected) {
    return new IllegalStateException("the journal moves " + id + ", which is not " + expected);
  }
}
