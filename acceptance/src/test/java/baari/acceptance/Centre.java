package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.protocol.report.JournalVerdict;
import java.nio.file.Path;

/// A real server process with a centre that is always open and whose counters serve every service.
final class Centre implements AutoCloseable {
  static final String ID = LoadCentres.ONE;
  static final Credential KIOSK = Credential.device(Hall.KIOSK_KEY);
  static final Credential STAFF = Credential.staff("supervisor");

  private final HallProgram server;

  private Centre(HallProgram server) {
    this.server = server;
  }

  /// Starts the server with the data in `dataDir`.
  static Centre start(Path dataDir) {
    return start(launch(dataDir));
  }

  /// Starts a server that keeps its centres in a PostgreSQL that other servers may use too.
  ///
  /// @param dataDir the folder for everything that is not in the database
  static Centre startShared(Path dataDir, String databaseUrl) {
    return start(
        launch(dataDir)
            .with("BAARI_STORAGE", "postgresql")
            .with("BAARI_DATABASE_URL", databaseUrl));
  }

  private static Launch launch(Path dataDir) {
    return Launch.demo("queue-server", FreePort.pick(), dataDir)
        .with("BAARI_CENTRES", LoadCentres.fromDemo().writeOne(dataDir.resolve("centres")))
        .with("BAARI_RATE_LIMIT_PER_SECOND", "10000000")
        .with("BAARI_RATE_LIMIT_PER_ADDRESS", "10000000")
        .with("BAARI_TOKENS_PER_DEVICE_MINUTE", "0")
        .with("BAARI_TOKENS_PER_CENTRE_DAY", "0");
  }

  private static Centre start(Launch launch) {
    var server = HallProgram.start(launch);
    server.awaitReady(Hall.READY_BOUND);
    return new Centre(server);
  }

  HallProgram server() {
    return server;
  }

  int port() {
    return server.launch().port();
  }

  Api kiosk() {
    return Api.centre(server, ID, KIOSK);
  }

  Api staff() {
    return Api.centre(server, ID, STAFF);
  }

  Api auditor() {
    return Api.centre(server, ID, Credential.staff("auditor"));
  }

  /// The result of verifying the journal; fails when the journal is not sound.
  JournalVerdict soundJournal() {
    JournalVerdict verdict = auditor().get("/journal/verify").as(JournalVerdict.class);
    assertThat(verdict.sound()).as("%s", verdict).isTrue();
    return verdict;
  }

  void open(int counters) {
    for (int counter = 1; counter <= counters; counter++) {
      staff().post("/counters/" + counter + "/open", "").orThrow();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
