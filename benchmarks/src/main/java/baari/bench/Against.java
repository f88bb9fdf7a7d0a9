package baari.bench;

import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import baari.bench.load.Bounds;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Whether this checkout does as many durable commands a second as another one. Both servers run
/// all the time and take turns under load, so that whatever else slows the machine slows both;
/// which goes first changes with each round. What counts is the ratio of a round.
final class Against {
  private static final int CLIENTS = 64;
  private static final List<String> CENTRE = List.of(LoadCentres.ONE);

  private final Pace pace;
  private final Path dir;
  private final Path other;

  Against(Pace pace, Path dir, Path other) {
    this.pace = pace;
    this.dir = dir;
    this.other = other;
  }

  void run(Report report) {
    report.section("This checkout against another, %d clients".formatted(CLIENTS));
    report.line("%-8s %12s %12s %8s".formatted("", "this /s", "other /s", "ratio"));
    try (BenchServer here = start(Product.root(), "against-this");
        BenchServer there = start(other, "against-other")) {
      compare(report, "cycle", here, there, this::cycle);
      compare(report, "issue", here, there, this::issue);
    }
  }

  private BenchServer start(Path root, String name) {
    LoadCentres centres = LoadCentres.fromDemo(root);
    BenchServer server =
        BenchServer.startRoomy(centres, BenchServer.launch(centres, dir.resolve(name)).from(root));
    server.openCounters(LoadCentres.ONE, LoadCentres.COUNTERS);
    server.warmUp(LoadCentres.ONE, CLIENTS, pace.warmUpSpells());
    return server;
  }

  private void compare(
      Report report,
      String name,
      BenchServer here,
      BenchServer there,
      ToDoubleFunction<BenchServer> work) {
    Samples ours = new Samples();
    Samples theirs = new Samples();
    Samples ratios = new Samples();
    // An odd number of pairs, so that the middle one was measured.
    for (int round = 0; round < 2 * pace.rounds() + 1; round++) {
      double first = work.applyAsDouble(round % 2 == 0 ? here : there);
      double second = work.applyAsDouble(round % 2 == 0 ? there : here);
      ours.add(round % 2 == 0 ? first : second);
      theirs.add(round % 2 == 0 ? second : first);
      ratios.add(round % 2 == 0 ? first / second : second / first);
    }
    report.line(
        "%-8s %12.0f %12.0f %8.2f (%s)"
            .formatted(
                name, ours.median(), theirs.median(), ratios.median(), ratios.range("%.2f")));
    report.figure(name + "PerSecondThis", ours.median());
    report.figure(name + "PerSecondOther", theirs.median());
    report.figure(name + "RatioAgainst", ratios.median());
  }

  private double cycle(BenchServer server) {
    server.cycle(CENTRE, CLIENTS, Bounds.of(Pace.LEVEL_WARM_UP));
    return server.cycle(CENTRE, CLIENTS, Bounds.of(pace.perLevel())).perSecond();
  }

  private double issue(BenchServer server) {
    server.issue(CENTRE, CLIENTS, Bounds.of(Pace.LEVEL_WARM_UP));
    return server.issue(CENTRE, CLIENTS, Bounds.of(pace.perLevel())).perSecond();
  }
}
