package baari.server.report;

import baari.engine.citizen.Appointment;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the departures from the rule in an entry: everything that lets one citizen pass another
/// outside the rule.
///
/// @param before the state before the entry
/// @param after the state after the entry
record Departures(CentreState before, Entry entry, CentreState after) {

  /// A citizen who is sent to another counter and back comes before all who wait at the counter.
  private static final String RETURNED = "came back as the transfer said";

  Stream<Fairness.Departure> all() {
    return entry.events().stream().flatMap(this::of);
  }

  private Stream<Fairness.Departure> of(Event happened) {
    return switch (happened) {
      case Event.TokenCalledOutOfTurn(String token, String counter, String reason) ->
          Stream.of(ofToken(Fairness.Kind.OUT_OF_TURN, token, counter, reason));
      case Event.PriorityGiven(String token, String reason) ->
          Stream.of(ofToken(Fairness.Kind.PRIORITY, token, "", reason));
      case Event.TokenTransferred event when event.front() ->
          Stream.of(
              ofToken(Fairness.Kind.TO_FRONT, event.token(), event.counter(), event.reason()));
      case Event.StepCompleted event when event.next().isReturn() ->
          Stream.of(ofToken(Fairness.Kind.TO_FRONT, event.token(), event.counter(), RETURNED));
      case Event.TokenReinstated event ->
          Stream.of(ofToken(Fairness.Kind.REINSTATED, event.token(), "", why(event)));
      case Event.ActionUndone event ->
          Stream.of(
              ofToken(
                  Fairness.Kind.UNDONE,
                  event.token(),
                  event.counter(),
                  event.action().name().toLowerCase(Locale.ROOT)));
      case Event.CounterOpened event -> opened(event).stream();
      case Event.ConfigurationPublished event -> published(event);
      case Event.AppointmentsBooked(List<Appointment> booked) -> bookedToday(booked);
      case Event.OfToken _,
          Event.OfCounter _,
          Event.OfDay _,
          Event.OfCitizen _,
          Event.OfLease _,
          Event.OfCentre _ ->
          Stream.empty();
    };
  }

  private static String why(Event.TokenReinstated event) {
    return event.reason().isEmpty()
        ? event.position().name().toLowerCase(Locale.ROOT)
        : event.reason();
  }

  /// This includes openings without a reason, in a journal from before a reason was required. To
  /// continue after a pause with the same services is not a departure.
  private Optional<Fairness.Departure> opened(Event.CounterOpened event) {
    Counter counter = before.counter(event.counter());
    boolean goesOn =
        counter instanceof Counter.Paused && counter.services().equals(event.services());
    return Optional.ofNullable(before.catalogue().counters().get(event.counter()))
        .filter(plan -> !goesOn && !plan.takesJust(event.services()))
        .map(_ ->
            ofCounter(
                Fairness.Kind.OTHER_PROFILE, event.counter(), event.services(), event.reason()));
  }

  private Stream<Fairness.Departure> published(Event.ConfigurationPublished event) {
    return Stream.concat(changed(event), cameBack(event));
  }

  /// Open counters that were not in the old configuration, are in the new one, and continue with
  /// other services than it says. Journals of the first release had no counters configured at all.
  private Stream<Fairness.Departure> cameBack(Event.ConfigurationPublished event) {
    return before.counters().values().stream()
        .filter(counter -> before.configuration().exists() && !(counter instanceof Counter.Closed))
        .filter(counter -> !before.catalogue().counters().containsKey(counter.id()))
        .sorted(Comparator.comparing(Counter::id))
        .filter(counter ->
            Optional.ofNullable(event.catalogue().counters().get(counter.id()))
                .filter(plan -> !plan.takesJust(counter.services()))
                .isPresent())
        .map(counter ->
            ofCounter(Fairness.Kind.OTHER_PROFILE, counter.id(), counter.services(), why(event)));
  }

  /// The reason, or the configuration's version in a journal from before a reason was required.
  private static String why(Event.ConfigurationPublished event) {
    return event.reason().isEmpty() ? "configuration " + event.version() : event.reason();
  }

  /// Counters whose configured services changed.
  private Stream<Fairness.Departure> changed(Event.ConfigurationPublished event) {
    return before.catalogue().counters().values().stream()
        .sorted(Comparator.comparing(Catalogue.CounterPlan::id))
        .flatMap(old ->
            Stream.ofNullable(event.catalogue().counters().get(old.id()))
                .filter(plan -> !plan.takesJust(old.services())))
        .map(plan ->
            ofCounter(Fairness.Kind.PROFILE_PUBLISHED, plan.id(), plan.services(), why(event)));
  }

  /// A citizen who is already here and gets an appointment passes those who came earlier. An
  /// appointment from an earlier day is part of the rule.
  private Stream<Fairness.Departure> bookedToday(List<Appointment> booked) {
    return booked.stream()
        .filter(appointment -> before.isToday(appointment.slot()))
        .map(appointment ->
            new Fairness.Departure(
                Fairness.Kind.BOOKED_TODAY,
                entry.actor(),
                entry.at(),
                "",
                appointment.service(),
                "",
                appointment.priorityClass()));
  }

  private Fairness.Departure ofCounter(
      Fairness.Kind kind, String counter, List<String> services, String reason) {
    return new Fairness.Departure(
        kind, entry.actor(), entry.at(), "", String.join(" ", services), counter, reason);
  }

  private Fairness.Departure ofToken(
      Fairness.Kind kind, String token, String counter, String reason) {
    Token.Facts facts = before.token(token).or(() -> after.token(token)).orElseThrow().facts();
    return new Fairness.Departure(
        kind,
        entry.actor(),
        entry.at(),
        facts.number().toString(),
        facts.service(),
        counter,
        reason);
  }
}
