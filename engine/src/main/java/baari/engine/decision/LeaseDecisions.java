package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which numbers a kiosk may give by itself, and which tokens it may hand in afterwards.
public final class LeaseDecisions {
  /// The maximum number of numbers in one lease.
  public static final int SIZE_MAX = 200;

  /// How many unused numbers of one series one kiosk may hold. This leaves room for a kiosk that
  /// lost its disk and asks again.
  public static final int KIOSK_UNUSED_MAX = 400;

  /// How many unused numbers of one series all kiosks together may hold.
  static final int SERIES_UNUSED_MAX = 4_000;

  private final Catalogue catalogue;
  private final Journeys journeys;

  LeaseDecisions(Catalogue catalogue, Journeys journeys) {
    this.catalogue = catalogue;
    this.journeys = journeys;
  }

  Decision grant(CentreState state, String kiosk, Command.GrantLease command) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    String series = command.series();
    if (catalogue.services().values().stream().noneMatch(each -> each.series().equals(series))) {
      return refused(Refusal.UNKNOWN_SERIES, series);
    }
    if (command.count() > SIZE_MAX) {
      return refused(Refusal.LEASE_LIMIT, Integer.toString(SIZE_MAX));
    }
    List<Lease> others =
        state.leases().of(day).filter(lease -> lease.series().equals(series)).toList();
    int ofKiosk = unused(others.stream().filter(lease -> lease.kiosk().equals(kiosk)).toList());
    if (ofKiosk + command.count() > KIOSK_UNUSED_MAX
        || unused(others) + command.count() > SERIES_UNUSED_MAX) {
      return refused(Refusal.LEASE_LIMIT, series);
    }
    int first = firstOfLease(state, series);
    int last = first + command.count() - 1;
    String id = Lease.id(day, series, first, last);
    return accepted(new Event.LeaseGranted(id, kiosk, series, first, last, day));
  }

  /// Leases begin away from the numbers that the server gives, so that those have no gaps.
  private int firstOfLease(CentreState state, String series) {
    int from = Math.max(catalogue.tokenRules().leaseFrom(), state.lastNumber(series) + 1);
    return Math.max(from, state.leases().firstAbove(series));
  }

  private static int unused(List<Lease> leases) {
    return leases.stream().mapToInt(Lease::unusedCount).sum();
  }

  /// Accepts all tokens or none. Tokens that were handed in before are skipped.
  Decision handIn(CentreState state, String kiosk, Command.HandIn command, Instant at) {
    Lease lease = state.leases().get(command.lease());
    if (lease == null || !lease.kiosk().equals(kiosk)) {
      return refused(Refusal.UNKNOWN_LEASE, command.lease());
    }
    List<Event> events = new ArrayList<>();
    Lease grown = lease;
    for (OfflineToken token : command.tokens()) {
      Optional<Decision> refusal = refusal(grown, token);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      if (grown.handedIn(token.number()).isEmpty()) {
        events.add(issued(state, lease, token, at));
        grown = grown.with(token);
      }
    }
    return new Decision.Accepted(events);
  }

  private Optional<Decision> refusal(Lease lease, OfflineToken token) {
    String number = token.number().toString();
    if (!lease.has(token.number())) {
      return Optional.of(refused(Refusal.NUMBER_NOT_LEASED, number));
    }
    if (lease.handedIn(token.number()).filter(known -> !known.isSame(token)).isPresent()) {
      return Optional.of(refused(Refusal.NUMBER_HANDED_IN_OTHERWISE, number));
    }
    if (!catalogue.services().containsKey(token.service())) {
      return Optional.of(refused(Refusal.UNKNOWN_SERVICE, number + " " + token.service()));
    }
    if (!catalogue.priorityClasses().containsKey(token.priorityClass())) {
      return Optional.of(
          refused(Refusal.UNKNOWN_PRIORITY_CLASS, number + " " + token.priorityClass()));
    }
    return Optional.empty();
  }

  /// The kiosk's clock may be wrong: nobody took a number before it was leased or after now.
  private Event issued(CentreState state, Lease lease, OfflineToken token, Instant at) {
    Instant since =
        token.takenAt().isBefore(lease.grantedAt())
            ? lease.grantedAt()
            : token.takenAt().isAfter(at) ? at : token.takenAt();
    String id = token.number().idOn(lease.day());
    Visit visit = journeys.visit(List.of(token.service()));
    Visit.Step first = Journeys.next(state, visit).orElseThrow();
    return new Event.OfflineTokenIssued(
        lease.id(),
        id,
        token,
        catalogue.claimOf(token.priorityClass()),
        since,
        first.service(),
        visit.without(first));
  }

  /// What the close of a day records: the numbers that are void, unless a kiosk that is still
  /// offline hands them in.
  static List<Event> atClose(CentreState state, LocalDate day) {
    return state
        .leases()
        .of(day)
        .filter(lease -> lease.unusedCount() > 0)
        .sorted(Comparator.comparing(Lease::id))
        .<Event>map(lease -> new Event.LeaseClosed(lease.id(), lease.unused()))
        .toList();
  }
}
