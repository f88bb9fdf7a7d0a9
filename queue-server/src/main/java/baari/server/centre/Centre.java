package baari.server.centre;

import baari.engine.offer.Catalogue;
import baari.engine.offer.OpeningHours;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import baari.protocol.token.VisitView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The configuration of a centre.
///
/// @param priorityClasses the first is the ordinary one
/// @param document the whole configuration as canonical JSON: members sorted, no white space
public record Centre(
    String id,
    LocalizedText name,
    List<CentreView.Department> departments,
    List<CentreView.PriorityClass> priorityClasses,
    Catalogue catalogue,
    String document) {
  /// The start and the end of issuing on a holiday. They are equal, so no token is issued.
  private static final String CLOSED = LocalTime.MIDNIGHT.toString();

  /// The centre in its current state, as devices and pages get it.
  public CentreView view(CentreState state, Instant now) {
    OpeningHours hours = catalogue.limits().hours();
    return new CentreView(
        id,
        state.configuration().version(),
        name,
        new CentreView.Hours(
            hours.zone().getId(),
            hours.usual().open().toString(),
            hours.usual().close().toString(),
            state.day() instanceof CentreState.Day.Open,
            issuing(hours, state.day())),
        departments.stream().map(department -> department(department, state, now)).toList(),
        priorityClasses,
        catalogue.counters().values().stream()
            .map(Centre::counter)
            .sorted(Comparator.comparingInt(CentreView.Counter::number))
            .toList(),
        catalogue.citizenRules().carryOver().map(Centre::carryOver).orElse(null));
  }

  /// Null when the hours are not enforced or no day is open.
  private static CentreView.@Nullable Issuing issuing(OpeningHours hours, CentreState.Day day) {
    if (!hours.enforced() || !(day instanceof CentreState.Day.Open(LocalDate date))) {
      return null;
    }
    return hours
        .on(date)
        .map(on -> new CentreView.Issuing(on.open().toString(), on.lastIssue().toString()))
        .orElse(new CentreView.Issuing(CLOSED, CLOSED));
  }

  private CentreView.Department department(
      CentreView.Department named, CentreState state, Instant now) {
    return new CentreView.Department(
        named.id(),
        named.name(),
        named.services().stream().map(service -> service(service, state, now)).toList());
  }

  private CentreView.Service service(CentreView.Service named, CentreState state, Instant now) {
    OptionalInt left = state.left(named.code(), now);
    Optional<PublicText> suspended = state.issuing().suspension(named.code());
    return new CentreView.Service(
        named.code(),
        named.name(),
        named.series(),
        new CentreView.Availability(
            suspended.map(PublicText::asOne).orElse(null),
            left.isPresent() ? (Integer) left.getAsInt() : null,
            suspended.map(why -> new LocalizedText(why.en(), why.ur())).orElse(null)),
        named.steps(),
        named.outcomes(),
        named.requiresPerson(),
        named.words());
  }

  private static CentreView.CarryOver carryOver(Catalogue.CarryOverRule rule) {
    return new CentreView.CarryOver(rule.headStart().toSeconds(), rule.days());
  }

  /// What the citizen of a token came for.
  public VisitView visit(CentreState state, Token.Facts facts) {
    Stream<String> after = facts.visit().remaining().stream().map(Visit.Step::service);
    return new VisitView(
        state.configuration().version(),
        name,
        zone().getId(),
        nameOf(facts.visit().purpose()),
        Stream.concat(Stream.of(facts.service()), after).map(this::nameOf).toList());
  }

  /// The service's name, or its code when a later configuration dropped the service.
  private LocalizedText nameOf(String code) {
    return departments.stream()
        .flatMap(department -> department.services().stream())
        .filter(service -> service.code().equals(code))
        .map(CentreView.Service::name)
        .findFirst()
        .orElse(new LocalizedText(code, code));
  }

  /// The local date in this zone is the business day.
  public ZoneId zone() {
    return catalogue.limits().hours().zone();
  }

  /// SHA-256 of the document, in hexadecimal.
  public String digest() {
    try {
      byte[] text = document.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static CentreView.Counter counter(Catalogue.CounterPlan plan) {
    int number = Integer.parseInt(plan.id());
    var name = new LocalizedText("Counter " + number, "کاؤنٹر " + number);
    return new CentreView.Counter(plan.id(), number, name, plan.services());
  }

  /// The centre's local date at `now`.
  public LocalDate businessDay(ZonedDateTime now) {
    return now.withZoneSameInstant(zone()).toLocalDate();
  }
}
