package baari.bench;

import baari.bench.figure.Machine;
import baari.bench.figure.Report;
import baari.bench.hall.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `./baari bench`: measures the packaged programs on this machine and prints the results.
/// Everything runs on loopback, and every part has a time limit. The whole run ends itself when it
/// takes longer than `BOUND`.
public final class Bench {
  /// The longest that a run may take.
  static final Duration BOUND = Duration.ofMinutes(15);

  private static final int WRONG_USE = 2;
  private static final int TOO_LONG = 3;

  private final BenchOptions options;
  private final Report report;
  private final Path dir;

  private Bench(BenchOptions options, Report report, Path dir) {
    this.options = options;
    this.report = report;
    this.dir = dir;
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    try {
      measure(BenchOptions.parse(List.of(args)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + BenchOptions.USAGE);
      System.exit(WRONG_USE);
    }
  }

  private static void measure(BenchOptions options) throws Exception {
    endAfter(BOUND);
    var report = new Report(System.out);
    // In the build folder, so that it is on a disk. /tmp may be a file system in memory.
    Path parent = Files.createDirectories(Product.root().resolve("benchmarks/target"));
    Path dir = Files.createTempDirectory(parent, "bench-");
    try {
      new Bench(options, report, dir).run();
    } finally {
      delete(dir);
    }
    if (options.json()) {
      System.out.println(report.json());
    }
  }

  private void run() throws Exception {
    Machine.describe(report, dir);
    if (options.against().isPresent()) {
      new Against(options.pace(), dir, options.against().get()).run(report);
    }
    if (options.wants("start")) {
      new StartUp(options.pace(), dir).run(report);
    }
    if (options.wants("feed")) {
      new PressToFeed(options.pace(), dir).run(report);
    }
    if (options.wants("led")) {
      new PressToLed(options.pace(), dir).run(report);
    }
    if (options.wants("paper")) {
      new TicketCost().run(report);
      new TapToPaper(options.pace(), dir).run(report);
    }
    if (options.wants("throughput")) {
      new Throughput(options.pace(), dir).run(report);
    }
    if (options.wants("next")) {
      new NextCost(options.pace(), dir).run(report);
    }
    if (options.wants("signin")) {
      new SignInLoad(options.pace(), dir).run(report);
    }
    if (options.wants("restart")) {
      new RestartCost(options.pace(), dir).run(report);
    }
  }

  private static void endAfter(Duration bound) {
    Thread.ofPlatform()
        .daemon()
        .name("bench-bound")
        .start(() -> {
          try {
            Thread.sleep(bound);
            System.err.println(
                "bench: not done within " + bound.toMinutes() + " minutes, giving up");
            System.exit(TOO_LONG);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
