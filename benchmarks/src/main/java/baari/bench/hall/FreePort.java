package baari.bench.hall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A loopback port that nobody listens on at this moment.
public final class FreePort {
  /// Below what the kernel gives to those who ask for any port, and a hundred for each process: who
  /// binds it seconds later must still find it free.
  private static final AtomicInteger NEXT =
      new AtomicInteger(10_000 + (int) (ProcessHandle.current().pid() % 200) * 100);

  private static final int TRIES = 1_000;

  private FreePort() {}

  /// The next that is free. A program that has it taken before it binds it ends; starting it again
  /// picks another.
  public static int pick() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = NEXT.getAndIncrement();
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException e) {
        // Somebody has it: the next one.
      }
    }
    throw new IllegalStateException("no free loopback port");
  }
}
