package baari.engine.change;

import baari.engine.event.Event;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.IssuingState;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Issue;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.pcollections.HashTreePMap;

/// Changes by leases, and by the tokens given from them.
final class LeaseChanges {
  private LeaseChanges() {}

  static CentreState apply(CentreState state, Event.OfLease happened, Instant at) {
    return switch (happened) {
      case Event.LeaseGranted event -> granted(state, event, at);
      case Event.OfflineTokenIssued event -> handedIn(state, event);
      case Event.LeaseClosed _ -> state;
    };
  }

  /// If a lease begins right after the last number of its series, the series continues after the
  /// lease. In older journals every lease began there, and they must be replayed to the same state.
  private static CentreState granted(CentreState state, Event.LeaseGranted event, Instant at) {
    CentreState leased = state.with(state.leases().granting(lease(event, at)));
    return event.first() == state.lastNumber(event.series()) + 1
        ? leased.withLastNumber(new TokenNumber(event.series(), event.last()))
        : leased;
  }

  private static Lease lease(Event.LeaseGranted event, Instant at) {
    return new Lease(
        event.lease(),
        event.kiosk(),
        event.series(),
        event.first(),
        event.last(),
        event.day(),
        at,
        HashTreePMap.empty());
  }

  /// The token waits since it was taken. If its day is over, it has expired.
  private static CentreState handedIn(CentreState state, Event.OfflineTokenIssued event) {
    Lease lease = state.leases().get(event.lease());
    if (lease == null) {
      throw new IllegalStateException("the journal names an unknown lease " + event.lease());
    }
    OfflineToken given = event.given();
    Token.Facts facts =
        Token.Facts.of(
            new Issue(
                event.token(),
                given.number(),
                given.priorityClass(),
                event.claim(),
                given.language(),
                given.trackingCode(),
                event.waitingSince()),
            event.service(),
            given.ticket(),
            event.visit());
    var waiting = new Token.Waiting(facts, false);
    CentreState recorded = state.with(state.leases().with(lease.with(given)));
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day)) || !day.equals(lease.day())) {
      return recorded
          .with(waiting.expire())
          .with(recorded.citizens().oweAlso(lease.day(), waiting.expire()));
    }
    IssuingState counted = recorded.issuing().counting(event.visit().services());
    return Lanes.enter(recorded.with(counted), waiting);
  }
}
