package baari.server.view;

import baari.protocol.CallView;
import baari.protocol.CounterView;
import baari.protocol.FeedMessage;
import baari.protocol.WaitingView;
import baari.server.desk.Committed;
import baari.server.engine.CentreState;
import baari.server.engine.Entry;
import baari.server.engine.Event;
import baari.server.engine.Token;
import java.util.List;
import java.util.Optional;

/// What one journal entry changed, in the feed's words. It is read off the two states, so that a
/// new event needs nothing here unless it is an announcement.
final class FeedEvents {
  private FeedEvents() {}

  static FeedMessage.Event of(Committed.Step step) {
    Entry entry = step.entry();
    Event first = entry.events().getFirst();
    return new FeedMessage.Event(
        entry.sequence(),
        step.before().sequence(),
        entry.at(),
        first.getClass().getSimpleName(),
        Views.businessDay(step.after().day()),
        call(step).orElse(null),
        counters(step),
        waiting(step),
        Touched.emergencies(step) ? Views.emergencies(step.after()) : null);
  }

  /// The announcement that it makes, if it makes one.
  static Optional<CallView> call(Committed.Step step) {
    Entry entry = step.entry();
    CentreState after = step.after();
    return switch (entry.events().getFirst()) {
      case Event.TokenCalled event -> call(entry, after, event.token(), event.counter(), false);
      case Event.TokenCalledOutOfTurn event ->
          call(entry, after, event.token(), event.counter(), false);
      case Event.TokenRecalled event -> call(entry, after, event.token(), event.counter(), true);
      case Event.TokenResumed event -> call(entry, after, event.token(), event.counter(), false);
      case Event.ConfigurationPublished _,
          Event.DayOpened _,
          Event.DayClosed _,
          Event.ServiceSuspended _,
          Event.ServiceResumed _,
          Event.PriorityGiven _,
          Event.PersonNamed _,
          Event.CarriedOver _,
          Event.CarryOverReturned _,
          Event.AppointmentsBooked _,
          Event.AppointmentCancelled _,
          Event.AppointmentKept _,
          Event.AppointmentsMissed _,
          Event.TimeSetBack _,
          Event.CounterOpened _,
          Event.CounterPaused _,
          Event.CounterClosed _,
          Event.TokenIssued _,
          Event.ServingStarted _,
          Event.TokenServed _,
          Event.StepCompleted _,
          Event.ServiceAdded _,
          Event.TokenNotShown _,
          Event.TokenReinstated _,
          Event.TokenParked _,
          Event.TokenUnparked _,
          Event.TokenTransferred _,
          Event.TokenCancelled _,
          Event.LeaseGranted _,
          Event.OfflineTokenIssued _,
          Event.LeaseClosed _,
          Event.ActionUndone _,
          Event.TicketReported _,
          Event.EmergencyRaised _,
          Event.EmergencyCleared _ ->
          Optional.empty();
    };
  }

  private static Optional<CallView> call(
      Entry entry, CentreState after, String token, String counter, boolean recall) {
    Token.Facts facts = after.token(token).orElseThrow().facts();
    String number = facts.number().toString();
    return Optional.of(
        new CallView(entry.sequence(), number, facts.service(), counter, entry.at(), recall));
  }

  private static List<CounterView> counters(Committed.Step step) {
    CentreState after = step.after();
    return Touched.counters(step)
        .distinct()
        .map(id -> Views.counter(after, after.counter(id)))
        .toList();
  }

  private static List<WaitingView> waiting(Committed.Step step) {
    return Touched.services(step)
        .distinct()
        .map(service -> Views.waiting(step.after(), service, step.entry().at()))
        .toList();
  }
}
