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

/// Centres for load runs. They have the demo's services, series and priority classes, but no limits
/// on the number or identity of citizens. Each service has one step and no outcomes. There is a
/// counter for every client, and each counter serves all services.
public final class LoadCentres {
  /// The centre for load runs in one centre.
  public static final String ONE = "centre-00";

  /// The number of centres in load runs over many centres.
  public static final int MANY = 15;

  /// The counters of each centre: as many as the largest number of clients.
  public static final int COUNTERS = 256;

  private static final Path DEMO = Path.of("queue-server/src/main/resources/centres/lahore.yaml");
  private static final Pattern ID = Pattern.compile("^id: .*$", Pattern.MULTILINE);
  private static final Pattern HOURS = Pattern.compile("^hours: .*$", Pattern.MULTILINE);

  private static final Pattern TIME_ZONE = Pattern.compile("^timeZone: .*$", Pattern.MULTILINE);

  /// A time zone where it was eleven in the morning when this program started, so that no run
  /// crosses midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final String MORNING =
      "Etc/GMT%+d".formatted(Instant.now().atOffset(ZoneOffset.UTC).getHour() - 11);

  /// Rules that can refuse a token or that require more of a counter than to complete. They are
  /// removed.
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

  /// From the demo catalogue of another checkout.
  public static LoadCentres fromDemo(Path root) {
    try {
      return new LoadCentres(Files.readString(root.resolve(DEMO)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's catalogue", e);
    }
  }

  /// A centre's file with a time zone where it was eleven in the morning when this program started.
  public static String inTheMorning(String centre) {
    return TIME_ZONE.matcher(centre).replaceFirst("timeZone: " + MORNING);
  }

  /// Writes the demo's own centre into `dir`, with the morning time zone.
  ///
  /// @return the file
  String writeDemo(Path dir) {
    return write(dir, Hall.CENTRE, inTheMorning(demo));
  }

  /// The centres for load runs over many centres.
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
  /// @return the files, in the format of the server's `BAARI_CENTRES`
  public String write(Path dir) {
    return write(dir, all());
  }

  /// Writes only the file of `ONE` into `dir`.
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
