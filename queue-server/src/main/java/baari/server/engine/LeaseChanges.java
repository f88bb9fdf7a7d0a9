package baari.server.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.pcollections.PMap;

/// What leases, and the tokens given from them, change.
final class LeaseChanges {
  /// How long a kiosk may be away and still hand in what it gave; older leases are forgotten.
  static final int KEPT_DAYS = 7;

  private LeaseChanges() {}

  static CentreState granted(CentreState state, Event.LeaseGranted event, Instant at) {
    return state
        .with(Lease.granted(event, at))
        .withLastNumber(new TokenNumber(event.series(), event.last()));
  }

  /// It waits since it was taken; when its day is over it has expired.
  static CentreState handedIn(CentreState state, Event.OfflineTokenIssued event) {
    Lease lease = state.leases().get(event.lease());
    if (lease == null) {
      throw new IllegalStateException("the journal names an unknown lease " + event.lease());
    }
    OfflineToken given = event.given();
    Token.Facts facts =
        new Token.Facts(
            event.token(),
            given.number(),
            event.service(),
            new Lane.OfService(event.service()),
            given.priorityClass(),
            event.claim(),
            given.language(),
            given.trackingCode(),
            event.waitingSince(),
            event.waitingSince(),
            0,
            given.ticket(),
            event.visit());
    Token.Waiting waiting = new Token.Waiting(facts, false);
    CentreState recorded = state.with(lease.with(given));
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day)) || !day.equals(lease.day())) {
      return recorded
          .with(waiting.expire())
          .with(recorded.citizens().oweAlso(lease.day(), waiting.expire()));
    }
    Admission counted = recorded.admission().issuing(event.visit().services());
    return Lanes.enter(recorded.with(counted), waiting);
  }

  /// Those that may still be handed in when a new day begins.
  static PMap<String, Lease> kept(PMap<String, Lease> leases, LocalDate opened) {
    PMap<String, Lease> kept = leases;
    for (Lease lease : leases.values()) {
      if (lease.day().isBefore(opened.minusDays(KEPT_DAYS))) {
        kept = kept.minus(lease.id());
      }
    }
    return kept;
  }
}
