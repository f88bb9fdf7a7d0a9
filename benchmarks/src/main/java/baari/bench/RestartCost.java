package baari.bench;

import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long a server takes to be ready again on a long journal, and what a waiting token takes of
/// its heap. All of the journal is of one day, which is the worst case: the tokens of earlier days
/// are not in the state.
final class RestartCost {
  private static final List<String> CENTRE = List.of(LoadCentres.ONE);
  private static final int CLIENTS = 256;
  private static final Duration BOUND = Duration.ofMinutes(4);
  private static final int STARTS = 3;
  private static final int FIRST_WAITING = 20_000;
  private static final int MORE_WAITING = 100_000;

  private final Pace pace;
  private final Path dir;
  private final LoadCentres centres = LoadCentres.fromDemo();

  RestartCost(Pace pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    report.section("Restart on a long journal of one day, and memory of those who wait");
    Path data = dir.resolve("restart");
    long entries = write(data);
    Samples restarts = new Samples();
    for (int i = 0; i < STARTS; i++) {
      restarts.add(restart(data));
    }
    double bytes = bytesPerWaitingToken();
    report.line(
        "ready again on %,d entries, median of %d   %6.0f ms (%s)"
            .formatted(entries, STARTS, restarts.median(), restarts.range()));
    report.line("heap of one waiting token %23.0f bytes".formatted(bytes));
    report.figure("restartEntries", (double) entries);
    report.figure("restartMillis1M", restarts.median());
    report.figure("bytesPerWaitingToken", bytes);
  }

  /// As many commands as `next` has finished tokens.
  private long write(Path data) {
    try (BenchServer server = BenchServer.startRoomy(centres, data)) {
      server.openCounters(LoadCentres.ONE, CLIENTS);
      server.cycle(CENTRE, CLIENTS, Bounds.of(pace.finishedTokens(), BOUND));
      return pace.finishedTokens();
    }
  }

  private double restart(Path data) {
    Launch launch = BenchServer.roomy(BenchServer.launch(centres, data));
    try (HallProgram program = HallProgram.start(launch)) {
      return program.awaitReady(Hall.READY_BOUND) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
  }

  private double bytesPerWaitingToken() {
    try (BenchServer server = BenchServer.startRoomy(centres, dir.resolve("waiting"))) {
      ProcessFigures process = new ProcessFigures(server.program().pid());
      server.issue(CENTRE, CLIENTS, Bounds.of(FIRST_WAITING, BOUND));
      long before = process.liveHeapBytes();
      server.issue(CENTRE, CLIENTS, Bounds.of(MORE_WAITING, BOUND));
      return (process.liveHeapBytes() - before) / (double) MORE_WAITING;
    }
  }
}
