package baari.acceptance;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.Json;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The simulated hardware of a hall, through the paths that its programs offer to scripts.
final class DemoDevices {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Api kiosk;
  private final Api board;

  DemoDevices(Hall hall) {
    this(hall.kiosk().uri(), hall.board().uri());
  }

  DemoDevices(URI kiosk, URI board) {
    this.kiosk = new Api(kiosk, Credential.NOBODY);
    this.board = new Api(board, Credential.NOBODY);
  }

  /// Waits until a ticket with `number` has come out of the kiosk's printer.
  boolean printed(String number) {
    return within(() ->
        Json.tree(kiosk.get("/demo/printer").orThrow().body())
            .findValuesAsText("number")
            .contains(number));
  }

  /// Waits until the LED sign is lit with `text`.
  boolean lit(String text) {
    return within(() ->
        Json.tree(board.get("/demo/led").orThrow().body()).findValuesAsText("text").contains(text));
  }

  private static boolean within(BooleanSupplier condition) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }
}
