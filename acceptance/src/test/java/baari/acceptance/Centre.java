package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import java.nio.file.Path;

/// A real server process with a centre that is always open and whose counters take every service.
final class Centre implements AutoCloseable {
  static final String ID = LoadCentres.ONE;
  static final Credential KIOSK = Credential.device(Hall.KIOSK_KEY);
  static final Credential STAFF = Credential.staff("supervisor");

  private final HallProgram server;

  private Centre(HallProgram server) {
    this.server = server;
  }

  /// Starts the server on what is in `dataDir`.
  static Centre start(Path dataDir) {
    String files = LoadCentres.fromDemo().write(dataDir.resolve("centres"));
    HallProgram server =
        HallProgram.start(
            Launch.demo("queue-server", FreePort.pick(), dataDir)
                .with("BAARI_CENTRES", files)
                .with("BAARI_RATE_LIMIT_PER_SECOND", "10000000"));
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
