package baari.server.feed;

import baari.engine.citizen.Appointment;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import baari.server.desk.Committed;
import java.util.Optional;
import java.util.stream.Stream;

/// Which counters and services look different after an entry. It finds them from the events and
/// does not compare states, because the cost must not grow with the hall.
final class ChangedParts {
  private ChangedParts() {}

  static Stream<String> counters(Committed.Step step) {
    return step.entry().events().stream().flatMap(event -> counters(event, step.before()));
  }

  private static Stream<String> counters(Event touching, CentreState before) {
    return switch (touching) {
      case Event.CounterOpened event -> Stream.of(event.counter());
      case Event.CounterPaused event -> Stream.of(event.counter());
      case Event.CounterClosed event -> Stream.of(event.counter());
      // This includes that the counter can no longer take back an earlier action.
      case Event.AtCounter event -> Stream.of(event.counter());
      case Event.OfDay _ -> before.lastActions().keySet().stream();
      case Event.TokenCancelled event ->
          before.token(event.token()).stream()
              .filter(Token.AtCounter.class::isInstance)
              .map(token -> ((Token.AtCounter) token).counter());
      case Event.OfCounter _,
          Event.OfToken _,
          Event.OfCitizen _,
          Event.OfLease _,
          Event.OfCentre _ ->
          Stream.empty();
    };
  }

  static Stream<String> services(Committed.Step step) {
    return step.entry().events().stream().flatMap(event -> services(event, step));
  }

  private static Stream<String> services(Event touching, Committed.Step step) {
    return switch (touching) {
      case Event.TokenIssued event -> issued(event.service(), event.visit());
      case Event.OfflineTokenIssued event -> issued(event.service(), event.visit());
      case Event.TokenCalled event -> laneOf(step.before(), event.token());
      case Event.TokenCalledOutOfTurn event -> laneOf(step.before(), event.token());
      case Event.TokenCancelled event -> laneOf(step.before(), event.token());
      case Event.TokenTransferred event -> laneOf(step.after(), event.token());
      case Event.AppointmentsBooked event ->
          event.appointments().stream().map(Appointment::service);
      case Event.AppointmentCancelled event -> booked(step.before(), Stream.of(event.code()));
      case Event.AppointmentsMissed event -> booked(step.before(), event.codes().stream());
      case Event.ServiceSuspended event -> Stream.of(event.service());
      case Event.ServiceResumed event -> Stream.of(event.service());
      case Event.DayOpened _ -> step.after().catalogue().limits().quotas().keySet().stream();
      case Event.StepCompleted event -> laneOf(step.after(), event.token());
      case Event.TokenReinstated event -> laneOf(step.after(), event.token());
      case Event.TokenUnparked event -> laneOf(step.after(), event.token());
      case Event.ActionUndone event ->
          Stream.concat(laneOf(step.before(), event.token()), laneOf(step.after(), event.token()));
      case Event.DayClosed _ ->
          step.before().lanes().keySet().stream().flatMap(ChangedParts::service);
      case Event.OfToken _,
          Event.OfCitizen _,
          Event.OfLease _,
          Event.OfCounter _,
          Event.OfCentre _ ->
          Stream.empty();
    };
  }

  /// The services of these appointments, because the places of the appointments become free.
  private static Stream<String> booked(CentreState before, Stream<String> codes) {
    return codes.flatMap(code ->
        Optional.ofNullable(before.citizens().booked().get(code)).stream()
            .map(Appointment::service));
  }

  /// One more token waits for the first step, and each requested service has one token less left.
  private static Stream<String> issued(String first, Visit visit) {
    return Stream.concat(Stream.of(first), visit.services().stream());
  }

  static boolean emergencies(Committed.Step step) {
    return step.entry().events().stream()
        .anyMatch(event ->
            event instanceof Event.EmergencyRaised || event instanceof Event.EmergencyCleared);
  }

  private static Stream<String> laneOf(CentreState state, String token) {
    return state.token(token).stream()
        .filter(Token.Waiting.class::isInstance)
        .flatMap(waiting -> service(((Token.Waiting) waiting).lane()));
  }

  private static Stream<String> service(Lane lane) {
    return lane instanceof Lane.OfService(String service) ? Stream.of(service) : Stream.empty();
  }
}
