package baari.bench.hall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Checks whether a starting program answers yet. It is cheap while nobody listens, so that it does
/// not slow the start that it measures.
final class Probe {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final int CONNECT_BOUND_MILLIS = 1_000;
  private static final int ANSWER_BOUND_MILLIS = 10_000;
  private static final byte[] WANTED = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

  private final InetSocketAddress address;
  private final byte[] request;

  Probe(int port, String request) {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.request = request.getBytes(StandardCharsets.US_ASCII);
  }

  boolean answers200() {
    try (var socket = new Socket()) {
      socket.connect(address, CONNECT_BOUND_MILLIS);
      socket.setSoTimeout(ANSWER_BOUND_MILLIS);
      socket.getOutputStream().write(request);
      byte[] start = socket.getInputStream().readNBytes(WANTED.length);
      return java.util.Arrays.equals(start, WANTED);
    } catch (IOException _) {
      return false;
    }
  }

  void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }
}
