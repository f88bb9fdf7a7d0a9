package baari.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network between one kiosk and the server that a test can cut. While it is cut, connections
/// stay open, but no byte gets through in either direction, as with an unplugged cable. It can also
/// lose only the answers.
final class CuttingProxy implements AutoCloseable {
  private static final int BUFFER_BYTES = 8_192;

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private boolean cut;
  private volatile boolean losesAnswers;
  private volatile boolean closed;

  CuttingProxy(int targetPort) throws IOException {
    target = targetPort;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("cutting-proxy").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  void cut() {
    synchronized (gate) {
      cut = true;
    }
  }

  /// The kiosk's requests get through, but no answer comes back.
  void loseAnswers() {
    losesAnswers = true;
  }

  void mend() {
    losesAnswers = false;
    synchronized (gate) {
      cut = false;
      gate.notifyAll();
    }
  }

  private void accept() {
    while (!closed) {
      try {
        Socket near = listener.accept();
        sockets.add(near);
        Thread.ofVirtual().start(() -> join(near));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void join(Socket near) {
    try {
      awaitMended();
      var far = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(far);
      Thread.ofVirtual().start(() -> pump(near, far, false));
      pump(far, near, true);
    } catch (IOException e) {
      end(near);
    }
  }

  private void pump(Socket from, Socket to, boolean areAnswers) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        awaitMended();
        if (!areAnswers || !losesAnswers) {
          to.getOutputStream().write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      // One side has closed, so the other is closed too.
    }
    end(from);
    end(to);
  }

  private void awaitMended() throws IOException {
    synchronized (gate) {
      while (cut && !closed) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
      }
    }
  }

  private void end(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    mend();
    listener.close();
    sockets.forEach(this::end);
  }
}
