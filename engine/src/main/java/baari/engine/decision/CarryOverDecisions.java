package baari.engine.decision;

import static baari.engine.command.Decision.refused;

import baari.engine.citizen.CarryOver;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/// Head starts for citizens who waited in vain on an earlier day and show that day's ticket.
final class CarryOverDecisions {
  private CarryOverDecisions() {}

  /// What `issue` decides about a token with the head start that the citizen is owed. Without a
  /// ticket there is no head start.
  static Decision issue(
      CentreState state,
      Command.IssueToken command,
      BiFunction<Command.IssueToken, Duration, Decision> issue) {
    return command
        .carryOver()
        .map(ticket -> redeem(state, ticket, command, issue))
        .orElseGet(() -> issue.apply(command, Duration.ZERO));
  }

  private static Decision redeem(
      CentreState state,
      TicketCode ticket,
      Command.IssueToken command,
      BiFunction<Command.IssueToken, Duration, Decision> issue) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate today))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    Optional<Token.Expired> expired = state.citizens().expired(ticket);
    if (expired.isEmpty()) {
      return notOwed(state, ticket);
    }
    CarryOver.Owed owed = state.citizens().owedTo(expired.get().id()).orElseThrow();
    return unusable(owed, today)
        .orElseGet(() ->
            issue
                .apply(command.forWhat(expired.get()), owed.terms().headStart())
                .and(issued -> carriedOver(issued, expired.get(), owed)));
  }

  /// The ticket may be one of today. Then its citizen already has a place in the queue.
  private static Decision notOwed(CentreState state, TicketCode ticket) {
    return state
        .token(ticket.number())
        .filter(ticket::isOf)
        .map(Decision::otherState)
        .orElseGet(() -> refused(Refusal.UNKNOWN_CARRY_OVER, ticket.number().toString()));
  }

  private static Optional<Decision> unusable(CarryOver.Owed owed, LocalDate today) {
    if (owed.usedBy().isPresent()) {
      return Optional.of(refused(Refusal.CARRY_OVER_USED, owed.usedBy().get().toString()));
    }
    LocalDate until = owed.terms().until();
    return today.isAfter(until)
        ? Optional.of(refused(Refusal.CARRY_OVER_TOO_OLD, until.toString()))
        : Optional.empty();
  }

  private static Event carriedOver(
      Event.TokenIssued issued, Token.Expired expired, CarryOver.Owed owed) {
    return new Event.CarriedOver(issued.token(), expired.id(), owed.terms().headStart());
  }
}
