package baari.bench;

import baari.bench.figure.ProcessFigures;
import baari.bench.figure.Report;
import baari.bench.figure.Samples;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.history.History;
import baari.bench.history.PastDays;
import baari.bench.load.Bounds;
import baari.bench.server.AotCache;
import baari.bench.server.BenchServer;
import baari.bench.server.RunLength;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Measures how long a server with a long journal takes until it is ready again, with the AOT cache
/// of an installation, and how much heap a waiting token needs. It uses a journal of several
/// months. For the worst case it uses a journal of a single day, because the state contains the
/// tokens of today but not those of earlier days.
final class RestartCost {
  private static final List<String> CENTRE = List.of(LoadCentres.ONE);
  private static final int CLIENTS = 256;
  private static final Duration BOUND = Duration.ofMinutes(4);
  private static final int STARTS = 3;

  /// The entries per day that `PastDays` writes: five for each citizen.
  private static final int ENTRIES_A_DAY = 5 * PastDays.CITIZENS_A_DAY;

  private static final int FIRST_WAITING = 20_000;
  private static final int MORE_WAITING = 100_000;

  private final RunLength pace;
  private final Path dir;
  private final LoadCentres centres = LoadCentres.fromDemo();

  RestartCost(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    report.section("Restart on a long journal, and memory of those who wait");
    var cache = AotCache.train(dir.resolve("restart-cache"));
    afterDays(cache, report);
    withinOneDay(cache, report);
    double bytes = bytesPerWaitingToken();
    report.line("heap of one waiting token %23.0f bytes".formatted(bytes));
    report.figure("bytesPerWaitingToken", bytes);
  }

  private void afterDays(AotCache cache, Report report) {
    Path data = dir.resolve("restart-days");
    int days = Math.ceilDiv(pace.finishedTokens(), ENTRIES_A_DAY);
    long entries = History.write(data, centres, days);
    Samples restarts = restarts(cache.on(BenchServer.launch(centres, data)));
    report.line(
        "ready again on %,d entries of %d days, median of %d   %6.0f ms (%s)"
            .formatted(entries, days, STARTS, restarts.median(), restarts.range()));
    report.figure("restartEntries", (double) entries);
    report.figure("restartDays", (double) days);
    report.figure("restartMillis1M", restarts.median());
  }

  private void withinOneDay(AotCache cache, Report report) {
    Path data = dir.resolve("restart-one-day");
    long entries = write(data);
    Samples restarts = restarts(BenchServer.roomy(cache.on(BenchServer.launch(centres, data))));
    report.line(
        "ready again on %,d entries of one day, median of %d   %6.0f ms (%s)"
            .formatted(entries, STARTS, restarts.median(), restarts.range()));
    report.figure("restartMillis1MInOneDay", restarts.median());
  }

  /// Sends as many commands as the part `next` has finished tokens.
  private long write(Path data) {
    try (var server = BenchServer.startRoomy(centres, data)) {
      server.openCounters(LoadCentres.ONE, CLIENTS);
      server.cycle(CENTRE, CLIENTS, Bounds.of(pace.finishedTokens(), BOUND));
      return pace.finishedTokens();
    }
  }

  private static Samples restarts(Launch launch) {
    var restarts = new Samples();
    for (int i = 0; i < STARTS; i++) {
      try (var program = HallProgram.start(launch)) {
        restarts.add(program.awaitReady(Hall.READY_BOUND) / 1e6);
      }
    }
    return restarts;
  }

  private double bytesPerWaitingToken() {
    try (var server = BenchServer.startRoomy(centres, dir.resolve("waiting"))) {
      var process = new ProcessFigures(server.program().pid());
      server.issue(CENTRE, CLIENTS, Bounds.of(FIRST_WAITING, BOUND));
      long before = process.liveHeapBytes();
      server.issue(CENTRE, CLIENTS, Bounds.of(MORE_WAITING, BOUND));
      return (process.liveHeapBytes() - before) / (double) MORE_WAITING;
    }
  }
}
