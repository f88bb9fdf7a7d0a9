package baari.bench.hall;

import java.nio.file.Path;
import java.time.Duration;

/// A whole demo hall on free loopback ports: server, kiosk and board with simulated devices.
public final class Hall implements AutoCloseable {
  /// The centre of the demo.
  public static final String CENTRE = "lahore";

  /// The device keys of the demo profile.
  public static final String KIOSK_KEY = "demo-kiosk-key-known-to-all";

  public static final String KIOSK_KEY_SHA256 =
      "c2a3f9bc0fd96ca3f1702beb5057fb6f040dc78dbd142bc3b8695ab742c431aa";

  public static final String BOARD_KEY = "demo-board-key-known-to-all";

  public static final String BOARD_KEY_SHA256 =
      "76be936ea42b8892afc2e9ba94835c5073b36f608edc0b7558855d3a839cf043";

  /// The password of every demo account.
  public static final String PASSWORD = "demo";

  /// How long one program may take until it is ready on a busy machine.
  public static final Duration READY_BOUND = Duration.ofSeconds(60);

  private final HallProgram server;
  private final HallProgram kiosk;
  private final HallProgram board;

  private Hall(HallProgram server, HallProgram kiosk, HallProgram board) {
    this.server = server;
    this.kiosk = kiosk;
    this.board = board;
  }

  /// Starts the three programs below `dataDir` and waits until all are ready.
  public static Hall start(Path dataDir) {
    var server = HallProgram.start(server(dataDir.resolve("server")));
    var kiosk = HallProgram.start(device("kiosk", server, KIOSK_KEY, dataDir.resolve("kiosk")));
    var board =
        HallProgram.start(device("display-board", server, BOARD_KEY, dataDir.resolve("board")));
    var hall = new Hall(server, kiosk, board);
    try {
      server.awaitReady(READY_BOUND);
      kiosk.awaitReady(READY_BOUND);
      board.awaitReady(READY_BOUND);
      return hall;
    } catch (RuntimeException e) {
      hall.close();
      throw e;
    }
  }

  /// How to start the demo's server. It is morning in its centre, so that no run crosses midnight,
  /// when the day is closed.
  public static Launch server(Path dataDir) {
    return Launch.demo("queue-server", FreePort.pick(), dataDir)
        .with("BAARI_CENTRES", LoadCentres.fromDemo().writeDemo(dataDir.resolve("centres")));
  }

  /// How to start a kiosk or board that belongs to `server`.
  public static Launch device(String module, HallProgram server, String key, Path dataDir) {
    return Launch.demo(module, FreePort.pick(), dataDir)
        .with("BAARI_SERVER_URL", server.uri().toString())
        .with("BAARI_CENTRE", CENTRE)
        .with("BAARI_DEVICE_KEY", key);
  }

  public HallProgram server() {
    return server;
  }

  public HallProgram kiosk() {
    return kiosk;
  }

  public HallProgram board() {
    return board;
  }

  @Override
  public void close() {
    board.stop();
    kiosk.stop();
    server.stop();
  }
}
