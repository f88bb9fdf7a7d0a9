package baari.bench;

import baari.bench.figure.ProcessFigures;
import baari.bench.figure.Report;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.server.BenchServer;
import baari.bench.server.BenchServer.CycleResult;
import baari.bench.server.RunLength;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Measures whether `next` stays cheap when many wait and when the day has a long history. The
/// report shows the latency of `next`, which is mostly the disk's, and the server's CPU time of a
/// whole cycle.
final class NextCost {
  private static final List<Integer> WAITING = List.of(0, 1_500, 15_000);
  private static final int CLIENTS = 16;
  private static final int HISTORY_CLIENTS = 256;
  private static final Duration HISTORY_BOUND = Duration.ofMinutes(4);
  private static final int COMMANDS_IN_CYCLE = 4;
  private static final List<String> CENTRE = List.of(LoadCentres.ONE);

  private final RunLength pace;
  private final Path dir;
  private long finished;

  NextCost(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    report.section("Cost of next by how many wait and how many are finished, 16 clients");
    report.line(
        "%12s %12s %12s %12s %14s"
            .formatted("finished", "waiting", "next p50 ms", "next p99 ms", "cycle CPU us"));
    try (var server = BenchServer.startRoomy(LoadCentres.fromDemo(), dir.resolve("next"))) {
      server.openCounters(LoadCentres.ONE, LoadCentres.COUNTERS);
      finished += server.warmUp(LoadCentres.ONE, HISTORY_CLIENTS, pace.warmUpSpells());
      measure(report, server, "nextWaiting");
      history(server);
      measure(report, server, "nextHistory");
      report.figure("rssMiBAfterHistory", new ProcessFigures(server.program().pid()).residentMiB());
    }
    report.figure("finishedTokens", (double) finished);
  }

  private void measure(Report report, BenchServer server, String name) {
    int waiting = 0;
    for (int wanted : WAITING) {
      if (wanted > waiting) {
        server.issue(CENTRE, CLIENTS, Bounds.of(wanted - waiting, RunLength.SETUP_BOUND));
        waiting = wanted;
      }
      row(report, server, name + wanted, waiting);
    }
    // Nobody waits when the next rows begin.
    count(server.serveWaiting(LoadCentres.ONE, CLIENTS));
  }

  private void row(Report report, BenchServer server, String name, int waiting) {
    count(server.cycle(CENTRE, CLIENTS, Bounds.of(RunLength.LEVEL_WARM_UP)));
    var process = new ProcessFigures(server.program().pid());
    long cpuBefore = process.cpuMicros();
    CycleResult result = count(server.cycle(CENTRE, CLIENTS, Bounds.of(pace.perLevel())));
    double cpu = (process.cpuMicros() - cpuBefore) / (double) result.cycles().completedCycles();
    double p50 = result.cycles().nextLatency().getValueAtPercentile(50) / 1e6;
    double p99 = result.cycles().nextLatency().getValueAtPercentile(99) / 1e6;
    report.line("%12d %12d %12.2f %12.2f %14.0f".formatted(finished, waiting, p50, p99, cpu));
    report.figure(name + "P50Millis", p50);
    report.figure(name + "CycleCpuMicros", cpu);
  }

  /// Fills the day with tokens that were issued, called, served and completed.
  private void history(BenchServer server) {
    long missing = pace.finishedTokens() - finished;
    if (missing > 0) {
      count(
          server.cycle(
              CENTRE, HISTORY_CLIENTS, Bounds.of(missing * COMMANDS_IN_CYCLE, HISTORY_BOUND)));
    }
  }

  private CycleResult count(CycleResult result) {
    finished += result.cycles().completedCycles();
    return result;
  }
}
