package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.otherState;
import static baari.engine.command.Decision.refused;

import baari.engine.ahead.AheadCount;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.rule.LaneQueue;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Rank;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Who gets a token, and what may happen to a token that is not at a counter.
public final class TokenDecisions {
  /// Recorded in the journal as the reason of a cancellation.
  public static final String WITHDRAWN = "its citizen holds a number of the kiosk";

  private final Catalogue catalogue;
  private final Journeys journeys;

  TokenDecisions(Catalogue catalogue, Journeys journeys) {
    this.catalogue = catalogue;
    this.journeys = journeys;
  }

  /// @param arrival when the token's waiting begins, and its head start
  Decision issue(CentreState state, Command.IssueToken command, Arrival arrival, Instant at) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    for (String code : command.services()) {
      if (!catalogue.services().containsKey(code)) {
        return refused(Refusal.UNKNOWN_SERVICE, code);
      }
    }
    String priorityClass = command.priorityClass().orElse(catalogue.ordinaryClass());
    if (!catalogue.priorityClasses().containsKey(priorityClass)) {
      return refused(Refusal.UNKNOWN_PRIORITY_CLASS, priorityClass);
    }
    Optional<String> reason =
        command.staffReason().filter(_ -> !priorityClass.equals(catalogue.ordinaryClass()));
    if (reason.filter(String::isBlank).isPresent()) {
      return refused(Refusal.REASON_MISSING, priorityClass);
    }
    Visit visit = journeys.visit(command.services());
    if (visit.remaining().size() > Visit.STEPS_LIMIT) {
      return refused(Refusal.VISIT_TOO_LONG, Integer.toString(Visit.STEPS_LIMIT));
    }
    for (String service : command.services()) {
      Optional<Decision> refusal =
          IssuingDecisions.refusal(state, service, arrival.isExpected(), at);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    Event.TokenIssued issued = issued(state, command, day, priorityClass, visit, arrival, at);
    return reason
        .map(why -> accepted(issued, new Event.PriorityGiven(issued.token(), why)))
        .orElseGet(() -> accepted(issued));
  }

  private Event.TokenIssued issued(
      CentreState state,
      Command.IssueToken command,
      LocalDate day,
      String priorityClass,
      Visit visit,
      Arrival arrival,
      Instant at) {
    String series = journeys.series(visit.purpose());
    var number =
        new TokenNumber(series, state.leases().firstFree(series, state.lastNumber(series) + 1));
    Visit.Step first = Journeys.next(state, visit).orElseThrow();
    var rank = new Rank(arrival.since(), at, number);
    Claim claim = catalogue.claimOf(priorityClass).plus(arrival.headStart());
    String id = number.idOn(day);
    var newcomer = new LaneQueue.Standing(id, claim, rank);
    return new Event.TokenIssued(
        id,
        number,
        first.service(),
        priorityClass,
        claim,
        command.language(),
        command.trackingCode(),
        AheadCount.of(state, newcomer, first.lane(), at).count(),
        visit.without(first));
  }

  static Decision cancel(CentreState state, String id, String reason) {
    if (reason.isEmpty()) {
      return refused(Refusal.REASON_MISSING, id);
    }
    return state
        .token(id)
        .map(token ->
            switch (token) {
              case Token.Waiting _, Token.Called _, Token.Parked _ ->
                  cancelled(state, token, reason);
              case Token.Serving _,
                  Token.Served _,
                  Token.NoShow _,
                  Token.Cancelled _,
                  Token.Expired _ ->
                  otherState(token);
            })
        .orElse(refused(Refusal.UNKNOWN_TOKEN, id));
  }

  /// If the token got a head start for an earlier ticket, that head start can be used again.
  private static Decision cancelled(CentreState state, Token token, String reason) {
    Stream<Event> returned =
        state.citizens().usedBy(token).stream().map(Event.CarryOverReturned::new);
    return new Decision.Accepted(
        Stream.concat(Stream.of(new Event.TokenCancelled(token.id(), reason)), returned).toList());
  }

  static Decision withdraw(CentreState state, String id) {
    return state
            .token(id)
            .filter(token -> token.facts().ticket() != PaperState.REQUESTED)
            .isPresent()
        ? refused(Refusal.TICKET_KNOWN, id)
        : cancel(state, id, WITHDRAWN);
  }

  static Decision unpark(CentreState state, String id) {
    return state
        .token(id)
        .map(token ->
            token instanceof Token.Parked
                ? accepted(new Event.TokenUnparked(id))
                : otherState(token))
        .orElse(refused(Refusal.UNKNOWN_TOKEN, id));
  }

  Decision reinstate(CentreState state, Command.Reinstate command, Instant at) {
    String id = command.token();
    if (!(state.day() instanceof CentreState.Day.Open)) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    if (command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, id);
    }
    return state
        .token(id)
        .map(token ->
            token instanceof Token.NoShow gone
                ? reinstate(gone, command.reason(), at)
                : otherState(token))
        .orElse(refused(Refusal.UNKNOWN_TOKEN, id));
  }

  private Decision reinstate(Token.NoShow gone, String reason, Instant at) {
    Duration grace = catalogue.tokenRules().noShowGrace();
    if (gone.isFinal(grace, at)) {
      return refused(Refusal.GRACE_IS_OVER, grace.toMinutes() + " min");
    }
    Position position = catalogue.tokenRules().reinstateAt();
    return accepted(
        new Event.TokenReinstated(gone.id(), position, position.since(gone.facts(), at), reason));
  }

  static Decision report(CentreState state, Command.ReportTicket command) {
    return state.token(command.token()).isPresent()
        ? accepted(new Event.TicketReported(command.token(), command.ticket(), command.detail()))
        : refused(Refusal.UNKNOWN_TOKEN, command.token());
  }
}
