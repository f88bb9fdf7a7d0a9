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
      evolved = apply(evolved, event, entry.at());
    }
    return evolved.at(entry.sequence());
  }

  private static CentreState apply(CentreState state, Event happened, Instant at) {
    return switch (happened) {
      case Event.ConfigurationPublished event -> ConfigurationChanges.published(state, event);
      case Event.DayOpened event -> DayChanges.opened(state, event);
      case Event.DayClosed event -> DayChanges.closed(state, event);
      case Event.ServiceSuspended(String service, String reason) ->
          state.with(state.admission().suspending(service, reason));
      case Event.ServiceResumed(String service) -> state.with(state.admission().resuming(service));
      case Event.CounterOpened(String counter, List<String> services) ->
          state.with(new Counter.Idle(counter, services));
      case Event.CounterPaused(String counter, String reason) ->
          state.with(new Counter.Paused(counter, state.counter(counter).services(), reason));
      case Event.CounterClosed(String counter) -> state.with(new Counter.Closed(counter));
      case Event.TokenIssued event -> TokenChanges.issued(state, event, at);
      case Event.TokenCalled event -> TokenChanges.called(state, event, at);
      case Event.TokenCalledOutOfTurn event -> TokenChanges.called(state, event, at);
      case Event.TokenRecalled(String token, String counter) ->
          state.with(TokenChanges.called(state, token).recall());
      case Event.ServingStarted(String token, String counter) ->
          state.with(TokenChanges.called(state, token).start(at));
      case Event.TokenServed(String token, String counter, String outcome) ->
          TokenChanges.release(state, counter)
              .with(TokenChanges.serving(state, token).complete(outcome));
      case Event.TokenNotShown(String token, String counter) ->
          TokenChanges.release(state, counter).with(TokenChanges.called(state, token).noShow());
      case Event.TokenTransferred event -> TokenChanges.transferred(state, event);
      case Event.TokenCancelled event -> TokenChanges.cancelled(state, event);
      case Event.LeaseGranted event -> LeaseChanges.granted(state, event, at);
      case Event.OfflineTokenIssued event -> LeaseChanges.handedIn(state, event);
      case Event.LeaseClosed _ -> state;
      case Event.TicketReported event -> TokenChanges.reported(state, event);
    };
  }
}
