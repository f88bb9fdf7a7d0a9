package baari.engine.decision;

import static baari.engine.command.Decision.refused;

import baari.engine.citizen.Appointment;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who gets a token because of who they are: with an appointment, or as a person with a limited
/// number of tokens a day.
final class CitizenDecisions {
  private final Catalogue catalogue;
  private final TokenDecisions tokens;

  CitizenDecisions(Catalogue catalogue, TokenDecisions tokens) {
    this.catalogue = catalogue;
    this.tokens = tokens;
  }

  /// For a citizen about whom nothing is known.
  Decision issue(CentreState state, Command.IssueToken command, Instant at) {
    return CarryOverDecisions.issue(
        state,
        command,
        (issue, headStart) -> {
          for (String service : issue.services()) {
            if (catalogue.citizenRules().requirePerson().contains(service)) {
              return refused(Refusal.PERSON_NEEDED, service);
            }
          }
          return tokens.issue(state, issue, new Arrival(at, headStart), at);
        });
  }

  /// For a person, who may have a limited number of tokens per service and day. Cancelled tokens,
  /// and no-shows that cannot be reinstated, do not count: they cannot be served any more.
  Decision issueTo(CentreState state, Command.IssueToPerson command, Instant at) {
    return CarryOverDecisions.issue(
        state,
        command.issue(),
        (issue, headStart) ->
            limitReached(state, command.person(), issue.services(), at)
                .orElseGet(() ->
                    tokens
                        .issue(state, issue, new Arrival(at, headStart), at)
                        .and(issued -> new Event.PersonNamed(issued.token(), command.person()))));
  }

  private Optional<Decision> limitReached(
      CentreState state, String person, List<String> services, Instant at) {
    int limit = catalogue.citizenRules().perPersonLimit().orElse(Integer.MAX_VALUE);
    return services.stream()
        .map(service -> numbers(state, person, service, at))
        .filter(has -> has.size() >= limit)
        .findFirst()
        .map(has -> refused(Refusal.PERSON_LIMIT_REACHED, String.join(", ", has)));
  }

  private List<String> numbers(CentreState state, String person, String service, Instant at) {
    return state.citizens().tokensOf(person).stream()
        .flatMap(token -> state.token(token).stream())
        .filter(token ->
            !(token instanceof Token.Cancelled)
                && !(token instanceof Token.NoShow gone
                    && gone.isFinal(catalogue.tokenRules().noShowGrace(), at)))
        .map(Token::facts)
        .filter(facts -> facts.visit().services().contains(service))
        .map(facts -> facts.number().toString())
        .sorted()
        .toList();
  }

  /// For a citizen with an appointment. Within the centre's limits the token waits since the slot,
  /// whether the citizen came before or after it.
  Decision checkIn(CentreState state, Command.CheckIn command, Instant at) {
    String token = state.citizens().kept().get(command.code());
    if (token != null) {
      return checkInAgain(state, command, state.token(token).orElseThrow(), at);
    }
    Appointment appointment = state.citizens().booked().get(command.code());
    if (appointment == null) {
      return refused(Refusal.UNKNOWN_APPOINTMENT, "");
    }
    return outsideLimits(appointment, at).orElseGet(() -> checkIn(state, command, appointment, at));
  }

  private Decision checkIn(
      CentreState state, Command.CheckIn command, Appointment appointment, Instant at) {
    return tokens
        .issue(state, issue(appointment, command), Arrival.expected(appointment.slot()), at)
        .and(issued -> kept(appointment, issued));
  }

  /// A cancelled token does not use up its appointment. The citizen came in time for it, so the
  /// limits are not checked again. The new token waits since the same time as the cancelled one.
  private Decision checkInAgain(
      CentreState state, Command.CheckIn command, Token kept, Instant at) {
    Token.Facts facts = kept.facts();
    return kept instanceof Token.Cancelled
        ? checkIn(
            state,
            command,
            new Appointment(
                command.code(),
                facts.visit().purpose(),
                facts.priorityClass(),
                facts.waitingSince()),
            at)
        : refused(Refusal.APPOINTMENT_USED, facts.number().toString());
  }

  private Optional<Decision> outsideLimits(Appointment appointment, Instant at) {
    Instant from = appointment.slot().minus(catalogue.citizenRules().earliest());
    Instant until = appointment.slot().plus(catalogue.citizenRules().latest());
    if (at.isBefore(from)) {
      return Optional.of(refused(Refusal.APPOINTMENT_TOO_EARLY, from.toString()));
    }
    return at.isAfter(until)
        ? Optional.of(refused(Refusal.APPOINTMENT_TOO_LATE, until.toString()))
        : Optional.empty();
  }

  private static Command.IssueToken issue(Appointment appointment, Command.CheckIn command) {
    return new Command.IssueToken(
        appointment.service(),
        Optional.of(appointment.priorityClass()),
        command.language(),
        command.trackingCode());
  }

  private static Event kept(Appointment appointment, Event.TokenIssued issued) {
    return new Event.AppointmentKept(appointment.code(), issued.token(), appointment.slot());
  }
}
