package baari.server.desk;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.util.Objects;

/// Derives the answer to a request from its events, so that replaying the journal gives the same
/// answers again.
final class Answers {
  private Answers() {}

  /// @param after the state right after `entry`
  static Answer of(Entry entry, CentreState after) {
    return switch (entry.events().getFirst()) {
      case Event.ConfigurationPublished event -> new Answer.Configured(event.version());
      case Event.ServiceSuspended event -> service(after, event.service());
      case Event.ServiceResumed event -> service(after, event.service());
      case Event.TimeSetBack _ -> new Answer.NothingToDo();
      case Event.OfDay _ -> new Answer.DayChanged(after.day());
      case Event.OfCounter event -> counter(after, event.counter());
      case Event.TokenIssued event ->
          new Answer.Issued(
              token(after, event.token()),
              event.ahead(),
              after.citizens().headStartOf(event.token()));
      case Event.TokenReinstated event ->
          new Answer.Reinstated(token(after, event.token()), event.position());
      case Event.AppointmentsBooked event ->
          new Answer.AppointmentsChanged(event.appointments().size());
      case Event.AppointmentCancelled _ -> new Answer.AppointmentsChanged(1);
      case Event.LeaseGranted event ->
          new Answer.Leased(Objects.requireNonNull(after.leases().get(event.lease())));
      case Event.OfflineTokenIssued event -> new Answer.HandedIn(event.lease());
      case Event.LeaseClosed event -> new Answer.HandedIn(event.lease());
      case Event.PriorityGiven _, Event.OfCitizen _ ->
          throw new IllegalStateException(
              "entry " + entry.sequence() + " begins with an event that can only follow another");
      case Event.OfToken event -> new Answer.Moved(token(after, event.token()));
    };
  }

  private static Answer service(CentreState state, String service) {
    return new Answer.ServiceChanged(service, state.issuing().suspension(service));
  }

  private static Answer counter(CentreState state, String counter) {
    return new Answer.CounterChanged(state.counter(counter));
  }

  private static Token token(CentreState state, String id) {
    return state.token(id).orElseThrow();
  }
}
