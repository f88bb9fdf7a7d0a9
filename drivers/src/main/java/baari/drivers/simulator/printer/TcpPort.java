package baari.drivers.simulator.printer;

import baari.drivers.guard.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// A network card on the loopback interface that serves one client after the other and can be
/// switched off and on at the same port.
final class TcpPort {
  private static final int WAITING_CLIENTS = 4;
  private static final int RECEIVE_BUFFER_BYTES = 8_192;

  private static final long CLOSE_MILLIS = 2_000;

  /// Serves one client until its link ends.
  interface Service {
    void serve(InputStream in, OutputStream out) throws IOException;
  }

  private final Service service;
  private final Guard guard = new Guard("simulated printer port");
  private int number;
  private @Nullable ServerSocket listening;
  private @Nullable Thread acceptor;

  TcpPort(int number, Service service) {
    this.number = number;
    this.service = service;
  }

  synchronized int number() {
    return number;
  }

  synchronized void open() {
    if (listening != null) {
      return;
    }
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      // Small, so that the sender notices a printer that does not read.
      socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), WAITING_CLIENTS);
      number = socket.getLocalPort();
      listening = socket;
      acceptor =
          Thread.ofPlatform().name("simulated printer port").daemon().start(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException("port " + number + " on loopback cannot be opened", e);
    }
  }

  synchronized void close() {
    if (listening != null) {
      try {
        listening.close();
      } catch (IOException e) {
        // It is closed either way.
      }
      listening = null;
    }
  }

  /// Waits, after [#close()], until the kernel refuses connections. It accepts them as long as a
  /// thread is in `accept`.
  void awaitClosed() {
    var thread = acceptor();
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread acceptor() {
    return acceptor;
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        client.setTcpNoDelay(true);
        guard.run(() -> serve(client));
      } catch (IOException e) {
        // This client is gone, or the port is closed.
      }
    }
  }

  private void serve(Socket client) {
    try {
      service.serve(client.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      // This client is gone.
    }
  }
}
