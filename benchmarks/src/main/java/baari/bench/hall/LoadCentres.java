package baari.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Centres to put load on: the demo's services, series and classes, but open to any number of
/// whomever, each service of one step and without outcomes, with a counter for every client, each
/// taking every service.
public final class LoadCentres {
  /// The centre that takes the load of the runs in one centre.
  public static final String ONE = "centre-00";

  /// How many take the load together in the runs over many.
  public static final int MANY = 15;

  /// Counters of each centre, as many as the largest number of clients.
  public static final int COUNTERS = 256;

  private static final Path DEMO = Path.of("queue-server/src/main/resources/centres/lahore.yaml");
  private static final Pattern ID = Pattern.compile("^id: .*$", Pattern.MULTILINE);
  private static final Pattern HOURS = Pattern.compile("^hours: .*$", Pattern.MULTILINE);

  private static final Pattern TIME_ZONE = Pattern.compile("^timeZone: .*$", Pattern.MULTILINE);

  /// Where it was eleven in the morning when this program began: no run goes over a midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final String MORNING =
      "Etc/GMT%+d".formatted(Instant.now().atOffset(ZoneOffset.UTC).getHour() - 11);

  /// What stands between a request and its token, or asks more of a counter than to complete.
  private static final Pattern RULES =
      Pattern.compile(
          ", quota: [0-9]+|, requiresPerson: true|,\\s+steps: .*](?=})|,\\s+outcomes: \\[[^]]*]");

  private static final Pattern COUNTER_LIST =
      Pattern.compile("^counters:.*", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{code: ([A-Z]+), series: ([A-Z]+)");

  private final String demo;

  private LoadCentres(String demo) {
    this.demo = demo;
  }

  public static LoadCentres fromDemo() {
    return fromDemo(Product.root());
  }

  /// From the demo's catalogue of another checkout.
  public static LoadCentres fromDemo(Path root) {
    try {
      return new LoadCentres(Files.readString(root.resolve(DEMO)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's catalogue", e);
    }
  }

  /// A centre's file moved to where it was eleven in the morning when this program began.
  public static String inTheMorning(String centre) {
    return TIME_ZONE.matcher(centre).replaceFirst("timeZone: " + MORNING);
  }

  /// Writes the demo's own centre into `dir`, in the morning.
  ///
  /// @return the file
  String writeDemo(Path dir) {
    return write(dir, Hall.CENTRE, inTheMorning(demo));
  }

  /// The centres of the runs over many.
  public static List<String> many() {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      ids.add("centre-%02d".formatted(i));
    }
    return ids;
  }

  /// The codes of all services.
  public List<String> services() {
    return CODE.matcher(demo).results().map(match -> match.group(1)).toList();
  }

  /// The series of each service, in the order of `services`.
  public List<String> seriesOfServices() {
    return CODE.matcher(demo).results().map(match -> match.group(2)).toList();
  }

  /// All centres, the one and the many.
  public static List<String> all() {
    List<String> ids = many();
    ids.addFirst(ONE);
    return ids;
  }

  /// Writes one file for each centre into `dir`.
  ///
  /// @return the files, as the server's `BAARI_CENTRES` lists them
  public String write(Path dir) {
    return write(dir, all());
  }

  /// Writes the file of `ONE` alone into `dir`.
  public String writeOne(Path dir) {
    return write(dir, List.of(ONE));
  }

  private String write(Path dir, List<String> ids) {
    return String.join(",", ids.stream().map(id -> write(dir, id, centre(id))).toList());
  }

  private static String write(Path dir, String id, String centre) {
    try {
      Files.createDirectories(dir);
      return Files.writeString(dir.resolve(id + ".yaml"), centre).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the centre " + id, e);
    }
  }

  private String centre(String id) {
    String counters =
        "counters:\n  - {from: 1, to: %d, services: [%s]}\n"
            .formatted(COUNTERS, String.join(", ", services()));
    String named = ID.matcher(demo).replaceFirst("id: " + id);
    String alwaysOpen =
        HOURS
            .matcher(inTheMorning(named))
            .replaceFirst("hours: {open: \"00:00\", close: \"23:59:59.999\"}");
    String plain = RULES.matcher(alwaysOpen).replaceAll("");
    return COUNTER_LIST.matcher(plain).replaceFirst(counters);
  }
}
