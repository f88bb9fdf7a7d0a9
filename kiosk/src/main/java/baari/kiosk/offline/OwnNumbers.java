package baari.kiosk.offline;

import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.KnownCentre;
import baari.kiosk.store.LeaseStore;
import baari.kiosk.store.LeaseStore.Wanted;
import baari.kiosk.store.TapStore;
import baari.protocol.CentreView;
import baari.protocol.token.IssueRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Gives numbers from this kiosk's leases while the server is away.
///
/// The kiosk cannot know whether a new business day has begun in the meantime, so it stops at the
/// midnight after the server's last answer. Until then it follows the hours, suspensions and quotas
/// that the server last sent.
@ApplicationScoped
public class OwnNumbers {
  private static final String FIRST_LANGUAGE = "ur";

  private final CentreCatalogue catalogue;
  private final KnownCentre known;
  private final LeaseStore leases;
  private final TapStore taps;
  private final InstantSource clock;

  OwnNumbers(
      CentreCatalogue catalogue,
      KnownCentre known,
      LeaseStore leases,
      TapStore taps,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.known = known;
    this.leases = leases;
    this.taps = taps;
    this.clock = clock;
  }

  /// Takes a number for a tap. The number is on stable storage when this method returns.
  public Given give(String key, IssueRequest request) {
    var centre = catalogue.centre();
    var day = day();
    if (needsServer(request)) {
      return new Given.Withheld(Why.NEEDS_SERVER);
    }
    if (centre.isEmpty() || day.isEmpty()) {
      return new Given.Withheld(Why.NOTHING);
    }
    if (!centre.get().hours().admits(clock.instant())) {
      return new Given.Withheld(Why.OUTSIDE_HOURS);
    }
    return service(request, centre.get())
        .map(service -> give(key, request, service, centre.get(), day.get()))
        .orElse(new Given.Withheld(Why.NOT_OFFERED));
  }

  private Given give(
      String key,
      IssueRequest request,
      CentreView.Service service,
      CentreView centre,
      LocalDate day) {
    var shut = shut(service);
    if (shut.isPresent()) {
      return new Given.Withheld(shut.get());
    }
    return wanted(key, request, service.series(), centre)
        .map(wanted -> give(wanted, day))
        .orElse(new Given.Withheld(Why.NOT_OFFERED));
  }

  private Given give(Wanted wanted, LocalDate day) {
    return leases
        .give(wanted, day, now())
        .<Given>map(Given.Taken::new)
        .orElseGet(
            () -> new Given.Withheld(leases.left(day).isEmpty() ? Why.NOTHING : Why.USED_UP));
  }

  /// Only the server knows who the citizen is and what was promised to them. A number that is
  /// handed in is for one service only.
  private static boolean needsServer(IssueRequest request) {
    return request.appointment() != null
        || request.carryOver() != null
        || request.person() != null
        || (request.services() != null && !request.services().isEmpty());
  }

  /// Why the service gives no numbers, by the server's last answer. The numbers that this kiosk
  /// gave since then count against the quota.
  private Optional<Why> shut(CentreView.Service service) {
    if (service.availability().suspended() != null) {
      return Optional.of(Why.SUSPENDED);
    }
    if (service.requiresPerson()) {
      return Optional.of(Why.NEEDS_SERVER);
    }
    return Optional.ofNullable(service.availability().left())
        .filter(left -> left <= taps.countOwn(service.code()))
        .map(_ -> Why.SOLD_OUT);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// How many numbers are left, by series. Empty when this kiosk may give none.
  public Map<String, Integer> left() {
    return day().map(leases::left).orElseGet(Map::of);
  }

  /// The business day for which this kiosk may give numbers.
  private Optional<LocalDate> day() {
    return known
        .businessDay()
        .filter(_ -> catalogue.centre().filter(this::isSameDateAsContact).isPresent());
  }

  private boolean isSameDateAsContact(CentreView centre) {
    var today = LocalDate.ofInstant(clock.instant(), centre.hours().zone());
    return known.contact().filter(today::equals).isPresent();
  }

  private static Optional<CentreView.Service> service(IssueRequest request, CentreView centre) {
    return centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .filter(service -> service.code().equals(request.service()))
        .findFirst();
  }

  /// Empty when the centre has no such priority class.
  private static Optional<Wanted> wanted(
      String key, IssueRequest request, String series, CentreView centre) {
    var ordinary = centre.priorityClasses().getFirst().id();
    var priorityClass = Optional.ofNullable(request.priorityClass()).orElse(ordinary);
    var language = Optional.ofNullable(request.language()).orElse(FIRST_LANGUAGE);
    return centre.priorityClasses().stream()
        .filter(each -> each.id().equals(priorityClass))
        .findFirst()
        .map(_ -> new Wanted(key, request, series, priorityClass, language));
  }

  /// The number that was given, or why none was given.
  public sealed interface Given {
    record Taken(KeptTap tap) implements Given {}

    record Withheld(Why why) implements Given {}
  }

  /// Why this kiosk gives no number by itself.
  public enum Why {
    /// It has no number at all, or it knows no open business day.
    NOTHING,
    /// Only the server can check this request.
    NEEDS_SERVER,
    /// The centre has no such service or priority class.
    NOT_OFFERED,
    OUTSIDE_HOURS,
    SUSPENDED,
    /// The day's quota is used up.
    SOLD_OUT,
    /// The leases of this series have no number left.
    USED_UP
  }
}
