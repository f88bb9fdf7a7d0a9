package baari.server.engine;

import java.time.Instant;
import java.util.List;

/// Applies what happened. It trusts the journal and throws when an event cannot follow the state.
final class Evolver {
  private Evolver() {}

  static CentreState evolve(CentreState state, Entry entry) {
    if (entry.sequence() != state.sequence() + 1) {
      throw new IllegalStateException(
          "entry " + entry.sequence() + " cannot follow " + state.sequence());
    }
    CentreState evolved = state;
    for (Event event : entry.events()) {
      evolved = undoable(evolved, event, apply(evolved, event, entry), entry.at());
    }
    return evolved.at(entry.sequence());
  }

  private static CentreState apply(CentreState state, Event happened, Entry entry) {
    Instant at = entry.at();
    return switch (happened) {
      case Event.ConfigurationPublished event -> ConfigurationChanges.published(state, event);
      case Event.DayOpened event -> DayChanges.opened(state, event);
      case Event.DayClosed event -> DayChanges.closed(state, event);
      case Event.ServiceSuspended(String service, PublicText reason) ->
          state.with(state.admission().suspending(service, reason));
      case Event.ServiceResumed(String service) -> state.with(state.admission().resuming(service));
      case Event.TimeSetBack(Instant from) -> TimeChanges.setBack(state, from, at);
      case Event.CounterOpened(String counter, List<String> services, _) ->
          state.with(new Counter.Idle(counter, services, duty(entry)));
      case Event.CounterPaused(String counter, String reason) ->
          state.with(
              new Counter.Paused(counter, state.counter(counter).services(), duty(entry), reason));
      case Event.CounterClosed(String counter) -> state.with(new Counter.Closed(counter));
      case Event.TokenIssued event -> TokenChanges.issued(state, event, at);
      case Event.PriorityGiven _ -> state;
      case Event.PersonNamed event -> CitizenChanges.named(state, event);
      case Event.CarriedOver event -> CitizenChanges.carriedOver(state, event);
      case Event.CarryOverReturned(String expired) ->
          state.with(state.citizens().giveBack(expired));
      case Event.AppointmentsBooked event -> CitizenChanges.booked(state, event);
      case Event.AppointmentCancelled event -> CitizenChanges.cancelled(state, event);
      case Event.AppointmentKept event -> CitizenChanges.kept(state, event);
      case Event.AppointmentsMissed event -> CitizenChanges.missed(state, event);
      case Event.TokenCalled event -> TokenChanges.called(state, event, at);
      case Event.TokenCalledOutOfTurn event -> TokenChanges.called(state, event, at);
      case Event.TokenRecalled(String token, String counter) ->
          state.with(TokenChanges.called(state, token).recall(at));
      case Event.ServingStarted(String token, String counter) ->
          state.with(TokenChanges.called(state, token).start(at));
      case Event.TokenServed event -> TokenChanges.served(state, event);
      case Event.StepCompleted event -> TokenChanges.stepCompleted(state, event);
      case Event.ServiceAdded event -> TokenChanges.serviceAdded(state, event);
      case Event.TokenNotShown event -> TokenChanges.notShown(state, event, at);
      case Event.TokenReinstated event -> TokenChanges.reinstated(state, event);
      case Event.TokenParked event -> TokenChanges.parked(state, event);
      case Event.TokenUnparked event -> TokenChanges.unparked(state, event);
      case Event.TokenResumed event -> TokenChanges.resumed(state, event, at);
      case Event.TokenTransferred event -> TokenChanges.transferred(state, event);
      case Event.TokenCancelled event -> TokenChanges.cancelled(state, event);
      case Event.LeaseGranted event -> LeaseChanges.granted(state, event, at);
      case Event.OfflineTokenIssued event -> LeaseChanges.handedIn(state, event);
      case Event.LeaseClosed _ -> state;
      case Event.ActionUndone event -> Undo.undone(state, event);
      case Event.TicketReported event -> TokenChanges.reported(state, event);
      case Event.EmergencyRaised(String counter, String reason) ->
          state.withEmergencies(
              state.emergencies().plus(counter, new Emergency(counter, reason, at)));
      case Event.EmergencyCleared(String counter) ->
          state.withEmergencies(state.emergencies().minus(counter));
    };
  }

  private static Counter.Duty duty(Entry entry) {
    return new Counter.Duty(entry.actor(), entry.at());
  }

  /// Notes what a counter may take back, and what it no longer may.
  private static CentreState undoable(
      CentreState before, Event happened, CentreState after, Instant at) {
    return switch (happened) {
      case Event.TokenCalled(String token, String counter) ->
          Undo.remember(before, after, LastAction.Action.CALL, token, counter, at);
      case Event.TokenCalledOutOfTurn(String token, String counter, _) ->
          Undo.remember(before, after, LastAction.Action.CALL, token, counter, at);
      case Event.TokenResumed(String token, String counter) ->
          Undo.remember(before, after, LastAction.Action.RESUME, token, counter, at);
      case Event.ServingStarted(String token, String counter) ->
          Undo.remember(before, after, LastAction.Action.START, token, counter, at);
      case Event.TokenServed(String token, String counter, _) ->
          Undo.remember(before, after, LastAction.Action.COMPLETE, token, counter, at);
      case Event.StepCompleted event ->
          Undo.remember(
              before, after, LastAction.Action.COMPLETE, event.token(), event.counter(), at);
      case Event.TokenNotShown(String token, String counter) ->
          Undo.remember(before, after, LastAction.Action.NO_SHOW, token, counter, at);
      case Event.TokenParked event ->
          Undo.remember(before, after, LastAction.Action.PARK, event.token(), event.counter(), at);
      case Event.TokenTransferred event ->
          Undo.remember(
              before, after, LastAction.Action.TRANSFER, event.token(), event.counter(), at);
      case Event.TokenRecalled(_, String counter) -> Undo.forget(after, counter);
      case Event.ServiceAdded event -> Undo.forget(after, event.counter());
      case Event.ConfigurationPublished _,
          Event.DayOpened _,
          Event.DayClosed _,
          Event.ServiceSuspended _,
          Event.ServiceResumed _,
          Event.TimeSetBack _,
          Event.CounterOpened _,
          Event.CounterPaused _,
          Event.CounterClosed _,
          Event.TokenIssued _,
          Event.PriorityGiven _,
          Event.PersonNamed _,
          Event.CarriedOver _,
          Event.CarryOverReturned _,
          Event.AppointmentsBooked _,
          Event.AppointmentCancelled _,
          Event.AppointmentKept _,
          Event.AppointmentsMissed _,
          Event.TokenReinstated _,
          Event.TokenUnparked _,
          Event.LeaseGranted _,
          Event.OfflineTokenIssued _,
          Event.LeaseClosed _,
          Event.TokenCancelled _,
          Event.ActionUndone _,
          Event.TicketReported _,
          Event.EmergencyRaised _,
          Event.EmergencyCleared _ ->
          after;
    };
  }
}
