package baari.server.engine;

import static baari.server.engine.Decision.accepted;
import static baari.server.engine.Decision.otherState;
import static baari.server.engine.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;

/// Who gets a token, and what may happen to one away from any counter.
final class TokenDecisions {
  /// Stands in the journal as the reason of a cancellation.
  static final String WITHDRAWN = "its citizen holds a number of the kiosk";

  private final Catalogue catalogue;

  TokenDecisions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Decision issue(CentreState state, Command.IssueToken command, Instant at) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    Catalogue.Service service = catalogue.services().get(command.service());
    if (service == null) {
      return refused(Refusal.UNKNOWN_SERVICE, command.service());
    }
    String priorityClass = command.priorityClass().orElse(catalogue.ordinaryClass());
    if (!catalogue.priorityClasses().containsKey(priorityClass)) {
      return refused(Refusal.UNKNOWN_PRIORITY_CLASS, priorityClass);
    }
    return GateDecisions.refusal(state, service.code(), at)
        .orElseGet(() -> issue(state, command, day, service, priorityClass, at));
  }

  private static Decision issue(
      CentreState state,
      Command.IssueToken command,
      LocalDate day,
      Catalogue.Service service,
      String priorityClass,
      Instant at) {
    Claim claim = state.catalogue().claimOf(priorityClass);
    TokenNumber number = nextNumber(state, service.series());
    Place place = new Place(at, at, number);
    return accepted(
        new Event.TokenIssued(
            CentreState.tokenId(day, number),
            number,
            service.code(),
            priorityClass,
            claim,
            command.language(),
            command.trackingCode(),
            Rule.ahead(state.lane(new Lane.OfService(service.code())), claim, place, at)));
  }

  static TokenNumber nextNumber(CentreState state, String series) {
    Integer last = state.lastNumbers().get(series);
    return new TokenNumber(series, last == null ? 1 : last + 1);
  }

  static Decision cancel(CentreState state, String id, String reason) {
    if (reason.isEmpty()) {
      return refused(Refusal.REASON_MISSING, id);
    }
    return state
        .token(id)
        .map(token ->
            switch (token) {
              case Token.Waiting _, Token.Called _ ->
                  accepted(new Event.TokenCancelled(id, reason));
              case Token.Serving _,
                  Token.Served _,
                  Token.NoShow _,
                  Token.Cancelled _,
                  Token.Expired _ ->
                  otherState(token);
            })
        .orElse(refused(Refusal.UNKNOWN_TOKEN, id));
  }

  static Decision withdraw(CentreState state, String id) {
    return state.token(id).filter(token -> token.facts().ticket() != Ticket.REQUESTED).isPresent()
        ? refused(Refusal.TICKET_KNOWN, id)
        : cancel(state, id, WITHDRAWN);
  }

  static Decision report(CentreState state, Command.ReportTicket command) {
    return state.token(command.token()).isPresent()
        ? accepted(new Event.TicketReported(command.token(), command.ticket(), command.detail()))
        : refused(Refusal.UNKNOWN_TOKEN, command.token());
  }
}
