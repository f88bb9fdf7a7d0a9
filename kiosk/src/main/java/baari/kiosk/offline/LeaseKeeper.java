package baari.kiosk.offline;

import baari.client.ServerAnswer;
import baari.kiosk.KioskConfig;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.ServerApi;
import baari.kiosk.store.KnownCentre;
import baari.kiosk.store.LeaseStore;
import baari.protocol.CentreView;
import baari.protocol.lease.LeaseRequest;
import baari.protocol.lease.LeaseView;
import baari.protocol.lease.LeasesView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Keeps a block of numbers of each series in reserve, and drops the blocks of past days. Only one
/// thread uses this class.
@ApplicationScoped
class LeaseKeeper {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

  /// A new block is requested when less than one third of a block is left.
  private static final int RENEW_BELOW_PART = 3;

  private final int size;
  private final ServerApi server;
  private final CentreCatalogue catalogue;
  private final KnownCentre known;
  private final LeaseStore leases;
  private final InstantSource clock;
  private final Map<String, String> keys = new HashMap<>();

  LeaseKeeper(
      KioskConfig config,
      ServerApi server,
      CentreCatalogue catalogue,
      KnownCentre known,
      LeaseStore leases,
      InstantSource clock) {
    this.size = config.leaseSize();
    this.server = server;
    this.catalogue = catalogue;
    this.known = known;
    this.leases = leases;
    this.clock = clock;
  }

  /// Asks the server which leases this kiosk holds, then requests the missing ones. Stops when the
  /// server does not answer.
  void renew() {
    var centre = catalogue.centre();
    if (centre.isPresent()
        && server.leases().join() instanceof ServerAnswer.Answered<LeasesView>(var held)) {
      agree(held, centre.get());
    }
  }

  /// A lease that the server does not know must not be used, because the server may run on another
  /// journal.
  private void agree(LeasesView held, CentreView centre) {
    leases.keepOnly(held.leases().stream().map(LeaseView::id).collect(Collectors.toSet()));
    var day = held.businessDay();
    if (day == null) {
      known.closed();
      return;
    }
    known.keep(day, LocalDate.ofInstant(clock.instant(), centre.hours().zone()));
    if (size > 0) {
      fill(day, centre);
    }
  }

  private void fill(LocalDate day, CentreView centre) {
    var left = leases.left(day);
    for (var series : series(centre)) {
      if (left.getOrDefault(series, 0) * RENEW_BELOW_PART < size && !ask(series)) {
        return;
      }
    }
  }

  private static List<String> series(CentreView centre) {
    return centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .map(CentreView.Service::series)
        .distinct()
        .toList();
  }

  /// The key stays the same until there is an answer, so that a lost answer does not waste a block
  /// of numbers.
  ///
  /// @return whether the server answered
  private boolean ask(String series) {
    var key = keys.computeIfAbsent(series, _ -> UUID.randomUUID().toString());
    return switch (server.lease(new LeaseRequest(series, size), key).join()) {
      case ServerAnswer.Answered<LeaseView>(var lease) -> {
        keys.remove(series);
        leases.add(lease);
        LOG.infof("Lease of %s to %s", lease.number(lease.first()), lease.number(lease.last()));
        yield true;
      }
      case ServerAnswer.Refused<LeaseView>(var problem) -> {
        keys.remove(series);
        LOG.warnf("No lease of series %s: %s %s", series, problem.type(), problem.detail());
        yield true;
      }
      case ServerAnswer.Away<LeaseView> _, ServerAnswer.Barred<LeaseView> _ -> false;
    };
  }
}
