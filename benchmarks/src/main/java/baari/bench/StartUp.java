package baari.bench;

import baari.bench.figure.ProcessFigures;
import baari.bench.figure.Report;
import baari.bench.figure.Samples;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.server.AotCache;
import baari.bench.server.BenchServer;
import baari.bench.server.RunLength;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures how soon a server gives its first real answer and how much memory it needs. The server
/// is started repeatedly, each time on the data of the previous start.
final class StartUp {
  /// The request that a server must answer before its start counts as done.
  static final String FIRST_REQUEST =
      "GET /api/v1/centres/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
          .formatted(Hall.CENTRE, Credential.device(Hall.KIOSK_KEY).header());

  private static final int LOAD_CLIENTS = 64;
  private static final int LOAD_SPELLS = 3;

  private final RunLength pace;
  private final Path dir;
  private final Samples firstAnswer = new Samples();
  private final Samples resident = new Samples();

  StartUp(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    var cache = AotCache.train(dir);
    double fresh = start(cache);
    for (int i = 0; i < pace.starts(); i++) {
      firstAnswer.add(start(cache));
    }
    double loaded = residentUnderLoad(cache);
    report.section("Start-up and memory, with an AOT cache trained under load");
    report.line("first answer on an empty disk            %6.0f ms".formatted(fresh));
    report.line(
        "first answer, median of %d starts         %6.0f ms (%s)"
            .formatted(pace.starts(), firstAnswer.median(), firstAnswer.range()));
    report.line("resident one second later                %6.0f MiB".formatted(resident.median()));
    report.line("resident after full load                 %6.0f MiB".formatted(loaded));
    report.figure("firstAnswerMillis", firstAnswer.median());
    report.figure("firstAnswerOnEmptyDiskMillis", fresh);
    report.figure("rssMiB", resident.median());
    report.figure("rssMiBAfterLoad", loaded);
  }

  private double start(AotCache cache) {
    Launch launch = cache.on(Launch.demo("queue-server", FreePort.pick(), dir.resolve("started")));
    try (var server = HallProgram.start(launch)) {
      long nanos = server.awaitAnswer(FIRST_REQUEST, Hall.READY_BOUND);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      resident.add(new ProcessFigures(server.pid()).residentMiB());
      return nanos / 1e6;
    }
  }

  private double residentUnderLoad(AotCache cache) {
    var centres = LoadCentres.fromDemo();
    try (var server =
        BenchServer.start(centres, cache.on(BenchServer.launch(centres, dir.resolve("loaded"))))) {
      server.openCounters(LoadCentres.ONE, LOAD_CLIENTS);
      server.warmUp(LoadCentres.ONE, LOAD_CLIENTS, LOAD_SPELLS);
      return new ProcessFigures(server.program().pid()).residentMiB();
    }
  }
}
