package baari.bench;

import baari.bench.figure.ProcessFigures;
import baari.bench.figure.Report;
import baari.bench.figure.Samples;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import baari.bench.load.Bounds;
import baari.bench.load.LoadResult;
import baari.bench.server.AotCache;
import baari.bench.server.BenchServer;
import baari.bench.server.BenchServer.CycleResult;
import baari.bench.server.RunLength;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Compares how many durable commands per second this checkout and another one do. Both servers run
/// all the time and take short turns under load, so that anything else that slows the machine slows
/// both. The one that goes first changes with each pair of turns. The result is the median ratio of
/// a pair, shown with the middle half. The report also shows the server's CPU time per command or
/// cycle over all turns. It does not include the client's work, and it includes rare work such as
/// snapshots. Last, both are started in turns, each with its own AOT cache.
final class Against {
  private static final int CLIENTS = 64;
  private static final int PAIRS_A_ROUND = 10;
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration BEFORE_TURN = Duration.ofMillis(250);

  private static final List<String> CENTRE = List.of(LoadCentres.ONE);

  private final RunLength pace;
  private final Path dir;
  private final Path other;

  Against(RunLength pace, Path dir, Path other) {
    this.pace = pace;
    this.dir = dir;
    this.other = other;
  }

  void run(Report report) {
    report.section("This checkout against another, %d clients".formatted(CLIENTS));
    report.line(
        "%-8s %12s %12s %20s %12s %12s"
            .formatted("", "this /s", "other /s", "ratio", "CPU us, this", "other"));
    try (BenchServer here = start(Product.root(), "against-this");
        BenchServer there = start(other, "against-other")) {
      warmUp(here, there);
      compare(report, "cycle", here, there, Against::cycle);
      compare(report, "issue", here, there, Against::issue);
    }
    compareStarts(report);
  }

  private void compareStarts(Report report) {
    var ours = new Starts(Product.root(), dir.resolve("starts-this"));
    var theirs = new Starts(other, dir.resolve("starts-other"));
    var ratios = new Samples();
    for (int pair = 0; pair < PAIRS_A_ROUND * pace.rounds() + 1; pair++) {
      double first = (pair % 2 == 0 ? ours : theirs).once();
      double second = (pair % 2 == 0 ? theirs : ours).once();
      ratios.add(pair % 2 == 0 ? second / first : first / second);
    }
    report.line(
        "%-8s %9.0f ms %9.0f ms %8.2f (%s)"
            .formatted(
                "start",
                ours.millis.median(),
                theirs.millis.median(),
                ratios.median(),
                ratios.middleHalf("%.2f")));
    report.figure("startMillisThis", ours.millis.median());
    report.figure("startMillisOther", theirs.millis.median());
    report.figure("startRatioAgainst", ratios.median());
  }

  private BenchServer start(Path root, String name) {
    var centres = LoadCentres.fromDemo(root);
    var server =
        BenchServer.startRoomy(centres, BenchServer.launch(centres, dir.resolve(name)).from(root));
    server.openCounters(LoadCentres.ONE, LoadCentres.COUNTERS);
    return server;
  }

  /// Runs as long as the pace allows, because a compiler that still works for one server takes CPU
  /// time from the other.
  private void warmUp(BenchServer here, BenchServer there) {
    for (int spell = 0; spell < pace.warmUpSpells(); spell++) {
      for (BenchServer server : List.of(here, there)) {
        cycle(server, Bounds.of(BenchServer.WARM_UP_SPELL));
        issue(server, Bounds.of(BEFORE_TURN));
      }
    }
  }

  private void compare(Report report, String name, BenchServer here, BenchServer there, Work work) {
    var ours = new Side(here);
    var theirs = new Side(there);
    var ratios = new Samples();
    // An odd number of pairs, so that the median is a measured value.
    for (int pair = 0; pair < PAIRS_A_ROUND * pace.rounds() + 1; pair++) {
      double first = (pair % 2 == 0 ? ours : theirs).run(work);
      double second = (pair % 2 == 0 ? theirs : ours).run(work);
      ratios.add(pair % 2 == 0 ? first / second : second / first);
    }
    report.line(
        "%-8s %12.0f %12.0f %8.2f (%s) %12.0f %12.0f"
            .formatted(
                name,
                ours.perSecond.median(),
                theirs.perSecond.median(),
                ratios.median(),
                ratios.middleHalf("%.2f"),
                ours.cpuMicros(),
                theirs.cpuMicros()));
    report.figure(name + "PerSecondThis", ours.perSecond.median());
    report.figure(name + "PerSecondOther", theirs.perSecond.median());
    report.figure(name + "RatioAgainst", ratios.median());
    report.figure(name + "CpuMicrosThis", ours.cpuMicros());
    report.figure(name + "CpuMicrosOther", theirs.cpuMicros());
  }

  private static Done cycle(BenchServer server, Bounds bounds) {
    CycleResult result = server.cycle(CENTRE, CLIENTS, bounds);
    return new Done(result.cycles().completedCycles(), result.perSecond());
  }

  private static Done issue(BenchServer server, Bounds bounds) {
    LoadResult result = server.issue(CENTRE, CLIENTS, bounds);
    return new Done(result.answers(), result.perSecond());
  }

  /// Puts a load on a server until the bounds are reached.
  private interface Work {
    Done on(BenchServer server, Bounds bounds);
  }

  /// @param count the number of commands or cycles
  private record Done(long count, double perSecond) {}

  /// Starts one of the two servers repeatedly, each time on the data of the previous start.
  private static final class Starts {
    private final Launch launch;
    private final Samples millis = new Samples();

    Starts(Path root, Path dir) {
      launch =
          AotCache.train(root, dir)
              .on(
                  Launch.demo("queue-server", FreePort.pick(), dir.resolve("started"))
                      .from(root)
                      .withFlag("-Dbaari.access.devices.kiosk.key-sha256=" + Hall.KIOSK_KEY_SHA256)
                      .withFlag("-Dbaari.access.devices.kiosk.role=kiosk"));
      start();
    }

    /// @return milliseconds until the server's first answer
    double once() {
      double took = start();
      millis.add(took);
      return took;
    }

    private double start() {
      try (var server = HallProgram.start(launch)) {
        return server.awaitAnswer(StartUp.FIRST_REQUEST, Hall.READY_BOUND) / 1e6;
      }
    }
  }

  /// One of the two servers and its measurements.
  private static final class Side {
    private final BenchServer server;
    private final Samples perSecond = new Samples();
    private long cpuMicros;
    private long count;

    Side(BenchServer server) {
      this.server = server;
    }

    /// @return how many commands or cycles per second
    double run(Work work) {
      work.on(server, Bounds.of(BEFORE_TURN));
      var process = new ProcessFigures(server.program().pid());
      long cpuBefore = process.cpuMicros();
      Done done = work.on(server, Bounds.of(TURN));
      cpuMicros += process.cpuMicros() - cpuBefore;
      count += done.count();
      perSecond.add(done.perSecond());
      return done.perSecond();
    }

    double cpuMicros() {
      return (double) cpuMicros / count;
    }
  }
}
