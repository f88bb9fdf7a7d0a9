package baari.bench.hall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds a loopback port that is free at this moment.
public final class FreePort {
  /// The ports are below the range from which the kernel assigns ports, and each process has its
  /// own hundred ports. So a port is still free when a program binds it seconds later.
  private static final AtomicInteger NEXT =
      new AtomicInteger(10_000 + (int) (ProcessHandle.current().pid() % 200) * 100);

  private static final int TRIES = 1_000;

  private FreePort() {}

  /// The next free port. If somebody takes the port before the program binds it, the program ends.
  /// A new start picks another port.
  public static int pick() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = NEXT.getAndIncrement();
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException e) {
        // The port is taken. Try the next one.
      }
    }
    throw new IllegalStateException("no free loopback port");
  }
}
