package baari.server.desk;

import baari.server.engine.CentreState;
import baari.server.engine.Entry;
import baari.server.engine.Event;
import baari.server.engine.Token;
import java.util.Objects;

/// Derives the answer to a request from what followed, so that replaying the journal gives the same
/// answers again.
final class Answers {
  private Answers() {}

  /// @param after the state right after `entry`
  static Answer of(Entry entry, CentreState after) {
    return switch (entry.events().getFirst()) {
      case Event.ConfigurationPublished event -> new Answer.Configured(event.version());
      case Event.DayOpened _, Event.DayClosed _ -> new Answer.DayChanged(after.day());
      case Event.TimeSetBack _ -> new Answer.Nobody();
      case Event.ServiceSuspended event -> service(after, event.service());
      case Event.ServiceResumed event -> service(after, event.service());
      case Event.CounterOpened event -> counter(after, event.counter());
      case Event.CounterPaused event -> counter(after, event.counter());
      case Event.CounterClosed event -> counter(after, event.counter());
      case Event.TokenIssued event ->
          new Answer.Issued(
              token(after, event.token()),
              event.ahead(),
              after.citizens().headStartOf(event.token()));
      case Event.AppointmentsBooked event ->
          new Answer.AppointmentsChanged(event.appointments().size());
      case Event.AppointmentCancelled _ -> new Answer.AppointmentsChanged(1);
      case Event.PriorityGiven _,
          Event.PersonNamed _,
          Event.CarriedOver _,
          Event.CarryOverReturned _,
          Event.AppointmentKept _,
          Event.AppointmentsMissed _ ->
          throw new IllegalStateException(
              "entry " + entry.sequence() + " begins with what follows");
      case Event.TokenCalled event -> moved(after, event.token());
      case Event.TokenCalledOutOfTurn event -> moved(after, event.token());
      case Event.TokenRecalled event -> moved(after, event.token());
      case Event.ServingStarted event -> moved(after, event.token());
      case Event.TokenServed event -> moved(after, event.token());
      case Event.StepCompleted event -> moved(after, event.token());
      case Event.ServiceAdded event -> moved(after, event.token());
      case Event.TokenNotShown event -> moved(after, event.token());
      case Event.TokenReinstated event ->
          new Answer.Reinstated(token(after, event.token()), event.position());
      case Event.TokenParked event -> moved(after, event.token());
      case Event.TokenUnparked event -> moved(after, event.token());
      case Event.TokenResumed event -> moved(after, event.token());
      case Event.TokenTransferred event -> moved(after, event.token());
      case Event.TokenCancelled event -> moved(after, event.token());
      case Event.LeaseGranted event ->
          new Answer.Leased(Objects.requireNonNull(after.leases().get(event.lease())));
      case Event.OfflineTokenIssued event -> new Answer.HandedIn(event.lease());
      case Event.LeaseClosed event -> new Answer.HandedIn(event.lease());
      case Event.ActionUndone event -> moved(after, event.token());
      case Event.TicketReported event -> moved(after, event.token());
      case Event.EmergencyRaised event -> counter(after, event.counter());
      case Event.EmergencyCleared event -> counter(after, event.counter());
    };
  }

  private static Answer service(CentreState state, String service) {
    return new Answer.ServiceChanged(service, state.admission().suspension(service));
  }

  private static Answer counter(CentreState state, String counter) {
    return new Answer.CounterChanged(state.counter(counter));
  }

  private static Answer moved(CentreState state, String token) {
    return new Answer.Moved(token(state, token));
  }

  private static Token token(CentreState state, String id) {
    return state.token(id).orElseThrow();
  }
}
