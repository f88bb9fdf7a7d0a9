package baari.kiosk.alone;

import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.KnownCentre;
import baari.kiosk.store.LeaseStore;
import baari.kiosk.store.LeaseStore.Wanted;
import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Gives numbers of this kiosk's leases while the server is away.
///
/// The kiosk cannot know whether a new business day has begun meanwhile, so it stops at the
/// midnight that follows the server's last answer.
@ApplicationScoped
public class OwnNumbers {
  private static final String FIRST_LANGUAGE = "ur";

  private final CentreCatalogue catalogue;
  private final KnownCentre known;
  private final LeaseStore leases;
  private final InstantSource clock;

  OwnNumbers(CentreCatalogue catalogue, KnownCentre known, LeaseStore leases, InstantSource clock) {
    this.catalogue = catalogue;
    this.known = known;
    this.leases = leases;
    this.clock = clock;
  }

  /// Takes a number for a tap, on stable storage when this returns.
  ///
  /// @param doubtful whether the server may have issued a token for this tap as well
  public Given give(String key, IssueRequest request, boolean doubtful) {
    var centre = catalogue.centre();
    var day = day();
    if (centre.isEmpty() || day.isEmpty()) {
      return new Given.Nothing();
    }
    return wanted(key, request, centre.get())
        .map(wanted -> give(wanted, day.get(), doubtful))
        .orElseGet(Given.NotOffered::new);
  }

  private Given give(Wanted wanted, LocalDate day, boolean doubtful) {
    return leases
        .give(wanted, day, now(), doubtful)
        .<Given>map(Given.Taken::new)
        .orElseGet(() -> leases.left(day).isEmpty() ? new Given.Nothing() : new Given.UsedUp());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// How many are left by series; nothing when this kiosk may give none.
  public Map<String, Integer> left() {
    return day().map(leases::left).orElseGet(Map::of);
  }

  /// The business day of which this kiosk may give numbers.
  private Optional<LocalDate> day() {
    return known
        .businessDay()
        .filter(_ -> catalogue.centre().filter(this::isSameDateAsContact).isPresent());
  }

  private boolean isSameDateAsContact(CentreView centre) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(centre.timeZone()));
    return known.contact().filter(today::equals).isPresent();
  }

  private static Optional<Wanted> wanted(String key, IssueRequest request, CentreView centre) {
    var ordinary = centre.priorityClasses().getFirst().id();
    var priorityClass = Optional.ofNullable(request.priorityClass()).orElse(ordinary);
    var language = Optional.ofNullable(request.language()).orElse(FIRST_LANGUAGE);
    if (centre.priorityClasses().stream().noneMatch(each -> each.id().equals(priorityClass))) {
      return Optional.empty();
    }
    return centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .filter(service -> service.code().equals(request.service()))
        .filter(service -> service.suspended() == null)
        .findFirst()
        .map(service -> new Wanted(key, request, service.series(), priorityClass, language));
  }

  /// What came of it.
  public sealed interface Given {
    record Taken(KeptTap tap) implements Given {}

    /// The leases of this series have no number left.
    record UsedUp() implements Given {}

    /// The centre has no such service or priority class, or has suspended it.
    record NotOffered() implements Given {}

    /// This kiosk has no number at all to give, or no business day is known to be open.
    record Nothing() implements Given {}
  }
}
