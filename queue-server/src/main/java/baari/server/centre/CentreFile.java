package baari.server.centre;

import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import baari.engine.token.Claim;
import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import baari.text.Utf8;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a centre's YAML file and checks all of it before it reports anything. It lists all errors
/// at once, each with its place in the file. The members are described in
/// `docs/operator/configure.md`.
public final class CentreFile {
  /// The name of a series of numbers.
  public static final Pattern SERIES = Pattern.compile("[A-Z]{1,3}");

  static final int COUNTERS_LIMIT = 999;
  private static final int QUOTA_LIMIT = 100_000;
  private static final int WORDS_LIMIT = 32;
  private static final int WORD_LIMIT = 40;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern SERVICE = Pattern.compile("[A-Z0-9]{1,8}");
  private static final Pattern OUTCOME = Pattern.compile("[A-Z0-9-]{1,16}");

  private static final Duration APPOINTMENT_LIMIT = Duration.ofHours(24);
  private static final Duration HEAD_START_LIMIT = Duration.ofHours(24);

  /// The server remembers for at most this many days who waited and was not served. Memory and
  /// snapshots grow with this number.
  private static final int CARRY_OVER_DAYS_LIMIT = 7;

  /// Accepts only one document, without duplicate members.
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private final List<String> errors = new ArrayList<>();
  private final Map<String, Catalogue.Service> services = new LinkedHashMap<>();
  private final Map<String, Integer> quotas = new HashMap<>();
  private final Map<String, Catalogue.PriorityClass> classes = new LinkedHashMap<>();
  private final Map<String, Catalogue.CounterPlan> counters = new LinkedHashMap<>();

  private final Set<String> requirePerson = new HashSet<>();

  private CentreFile() {}

  /// @param name what to call the file when something is wrong
  /// @throws CentreFileException with every error of the file
  public static Centre read(String name, InputStream file) throws CentreFileException {
    try {
      return read(name, Utf8.read(file.readAllBytes()));
    } catch (Utf8.MalformedException e) {
      throw new CentreFileException(name, List.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new CentreFileException(name, List.of("cannot be read: " + e.getMessage()));
    }
  }

  /// @param text YAML or JSON
  /// @throws CentreFileException with every error, including texts that screens and tickets cannot
  ///   show
  public static Centre read(String name, String text) throws CentreFileException {
    return read(name, text, new ShownTexts());
  }

  /// Reads a document that was accepted before. It does not check whether its texts can be shown:
  /// that rule may be stricter today.
  ///
  /// @param document as `Centre.document` has it
  static Centre accepted(String name, String document) throws CentreFileException {
    return read(name, document, (_, _) -> {});
  }

  private static JsonNode parse(String name, String text) throws CentreFileException {
    try {
      return YAML.readTree(Utf8.withoutMark(text));
    } catch (MismatchedInputException e) {
      throw new CentreFileException(name, List.of("has more than one YAML document"));
    } catch (JsonProcessingException e) {
      throw new CentreFileException(name, List.of("not YAML: " + e.getMessage()));
    }
  }

  private static Centre read(String name, String text, BiConsumer<JsonNode, List<String>> also)
      throws CentreFileException {
    JsonNode file = parse(name, text);
    var reading = new CentreFile();
    also.accept(file, reading.errors);
    Centre centre = reading.centre(new FileMember("", file, reading.errors));
    if (!reading.errors.isEmpty()) {
      throw new CentreFileException(name, reading.errors);
    }
    return centre;
  }

  private Centre centre(FileMember root) {
    root.allow(
        "id",
        "name",
        "timeZone",
        "hours",
        "maxOvertakes",
        "appointments",
        "perPersonLimit",
        "carryOver",
        "priorityClasses",
        "departments",
        "counters",
        "noShowGrace",
        "reinstateAt",
        "maxRecalls",
        "recallCooldown",
        "undoWithin",
        "journeyAt",
        "leaseFrom");
    String id = id(root);
    LocalizedText name = name(root);
    ZoneId zone = root.parsed("timeZone", ZoneId::of, ZoneId.of("UTC"));
    OpeningHours hours = openingHours(root.object("hours"), zone);
    int maxOvertakes = root.integer("maxOvertakes", 1, 1000);
    List<CentreView.PriorityClass> priorityClasses =
        root.list("priorityClasses").stream().map(this::priorityClass).toList();
    List<CentreView.Department> departments =
        root.list("departments").stream().map(this::department).toList();
    root.list("counters").forEach(this::counters);
    String ordinary = priorityClasses.isEmpty() ? "" : priorityClasses.getFirst().id();
    var catalogue =
        new Catalogue(
            services,
            classes,
            counters,
            ordinary,
            maxOvertakes,
            new IssuingLimits(hours, quotas),
            LifeMembers.tokenRules(root),
            citizenRules(root));
    LifeMembers.checkJourneys(root, services);
    unserved().forEach(code -> root.error("service " + code + " is taken by no counter"));
    return new Centre(id, name, departments, priorityClasses, catalogue, canonical(root.json()));
  }

  private static OpeningHours openingHours(FileMember member, ZoneId zone) {
    member.allow("open", "lastIssue", "close", "enforced", "special", "holidays");
    Map<LocalDate, OpeningHours.Hours> special = new HashMap<>();
    for (FileMember day : member.optionalList("special")) {
      day.allow("date", "open", "lastIssue", "close");
      special.put(day.parsed("date", LocalDate::parse, LocalDate.MIN), hours(day));
    }
    Set<LocalDate> holidays = new HashSet<>();
    for (FileMember day : member.optionalList("holidays")) {
      holidays.add(day.parsed("", LocalDate::parse, LocalDate.MIN));
    }
    return new OpeningHours(zone, member.flag("enforced", true), hours(member), special, holidays);
  }

  private static OpeningHours.Hours hours(FileMember member) {
    LocalTime open = member.parsed("open", LocalTime::parse, LocalTime.MIN);
    LocalTime close = member.parsed("close", LocalTime::parse, LocalTime.MAX);
    LocalTime lastIssue =
        member.has("lastIssue") ? member.parsed("lastIssue", LocalTime::parse, close) : close;
    member.check(open.isBefore(close), "open is not before close");
    member.check(
        !lastIssue.isBefore(open) && !lastIssue.isAfter(close),
        "lastIssue is not between open and close");
    return new OpeningHours.Hours(open, lastIssue, close);
  }

  private static String canonical(JsonNode json) {
    try {
      return SORTED.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the centre's file cannot be written as JSON", e);
    }
  }

  private Catalogue.CitizenRules citizenRules(FileMember root) {
    Catalogue.CitizenRules ordinary = Catalogue.CitizenRules.ORDINARY;
    FileMember appointments = root.optional("appointments").allow("earliest", "latest");
    OptionalInt perPersonLimit =
        root.has("perPersonLimit")
            ? OptionalInt.of(root.integer("perPersonLimit", 1, 1000))
            : OptionalInt.empty();
    return new Catalogue.CitizenRules(
        appointments.duration("earliest", ordinary.earliest(), APPOINTMENT_LIMIT),
        appointments.duration("latest", ordinary.latest(), APPOINTMENT_LIMIT),
        perPersonLimit,
        requirePerson,
        root.has("carryOver")
            ? Optional.of(carryOver(root.object("carryOver")))
            : Optional.empty());
  }

  private static Catalogue.CarryOverRule carryOver(FileMember member) {
    member.allow("headStart", "days");
    Duration headStart = member.duration("headStart", Duration.ZERO, HEAD_START_LIMIT);
    member.check(headStart.isPositive(), "'headStart' is missing or zero");
    return new Catalogue.CarryOverRule(
        headStart, member.has("days") ? member.integer("days", 1, CARRY_OVER_DAYS_LIMIT) : 1);
  }

  private static String id(FileMember member) {
    return member.matching("id", ID, "lower-case letters, digits and '-'");
  }

  private static LocalizedText name(FileMember member) {
    FileMember name = member.object("name").allow("en", "ur");
    return new LocalizedText(name.text("en"), name.text("ur"));
  }

  private CentreView.PriorityClass priorityClass(FileMember member) {
    member.allow("id", "weight", "headStart", "name");
    String id = id(member);
    BigDecimal weight = member.parsed("weight", BigDecimal::new, BigDecimal.ONE);
    member.check(
        weight.signum() >= 0 && weight.compareTo(BigDecimal.valueOf(1000)) <= 0,
        "weight is not within 0 and 1000");
    member.check(weight.stripTrailingZeros().scale() <= 3, "weight has more than three decimals");
    Duration headStart = member.parsed("headStart", Duration::parse, Duration.ZERO);
    member.check(
        !headStart.isNegative() && headStart.compareTo(HEAD_START_LIMIT) <= 0,
        "headStart is not within PT0M and PT24H");
    int thousandths = weight.movePointRight(3).intValue();
    boolean known =
        classes.put(id, new Catalogue.PriorityClass(id, new Claim(thousandths, headStart))) != null;
    member.check(!known, "id '" + id + "' is there twice");
    return new CentreView.PriorityClass(id, name(member));
  }

  private CentreView.Department department(FileMember member) {
    member.allow("id", "name", "services");
    String id = id(member);
    List<CentreView.Service> offered = member.list("services").stream().map(this::service).toList();
    return new CentreView.Department(id, name(member), offered);
  }

  private CentreView.Service service(FileMember member) {
    member.allow("code", "series", "name", "quota", "steps", "outcomes", "requiresPerson", "words");
    String code = member.matching("code", SERVICE, "capital letters and digits");
    String series = member.matching("series", SERIES, "one to three capital letters");
    if (member.has("quota")) {
      quotas.put(code, member.integer("quota", 1, QUOTA_LIMIT));
    }
    List<Catalogue.Step> steps = LifeMembers.steps(member);
    List<CentreView.Outcome> outcomes =
        member.optionalList("outcomes").stream().map(CentreFile::outcome).toList();
    List<String> codes = outcomes.stream().map(CentreView.Outcome::code).toList();
    boolean known = services.put(code, new Catalogue.Service(code, series, steps, codes)) != null;
    member.check(!known, "code '" + code + "' is there twice");
    boolean requiresPerson = member.flag("requiresPerson", false);
    if (requiresPerson) {
      requirePerson.add(code);
    }
    List<String> stepCodes = steps.stream().map(Catalogue.Step::service).toList();
    return new CentreView.Service(
        code,
        name(member),
        series,
        CentreView.Availability.ALWAYS,
        stepCodes,
        outcomes,
        requiresPerson,
        words(member));
  }

  private static @Nullable List<String> words(FileMember member) {
    if (!member.has("words")) {
      return null;
    }
    List<String> words = member.texts("words");
    member.check(words.size() <= WORDS_LIMIT, "there are more than " + WORDS_LIMIT + " 'words'");
    member.check(
        words.stream().allMatch(word -> !word.isBlank() && word.length() <= WORD_LIMIT),
        "a word is empty or over " + WORD_LIMIT + " letters");
    return words;
  }

  private static CentreView.Outcome outcome(FileMember member) {
    member.allow("code", "name");
    String code = member.matching("code", OUTCOME, "capital letters, digits and '-'");
    return new CentreView.Outcome(code, name(member));
  }

  private void counters(FileMember member) {
    member.allow("from", "to", "services");
    int from = member.integer("from", 1, COUNTERS_LIMIT);
    int to = member.integer("to", 1, COUNTERS_LIMIT);
    member.check(from <= to, "from is greater than to");
    List<String> profile = member.texts("services");
    for (String code : profile) {
      Catalogue.Service service = services.get(code);
      member.check(service != null, "there is no service '" + code + "'");
      member.check(
          service == null || service.steps().isEmpty(),
          "service '" + code + "' is a journey: name its steps");
    }
    member.check(profile.stream().distinct().count() == profile.size(), "a service is there twice");
    for (int number = from; number <= to; number++) {
      String id = Integer.toString(number);
      boolean known = counters.put(id, new Catalogue.CounterPlan(id, profile)) != null;
      member.check(!known, "counter " + number + " is there twice");
    }
  }

  private List<String> unserved() {
    return services.keySet().stream()
        .filter(code -> Objects.requireNonNull(services.get(code)).steps().isEmpty())
        .filter(code -> counters.values().stream().noneMatch(c -> c.services().contains(code)))
        .toList();
  }
}
