package baari.drivers.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A [Transport] over TCP: network printers (port 9100), serial device servers in raw mode, and the
/// simulators.
///
/// Connects and reads on one platform thread. A network card that loses its power says nothing, so
/// an idle link is found dead only by who asks the device and gets no answer ([#reset()]).
public final class TcpTransport implements Transport {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_BYTES = 4_096;

  /// Small, so that a device that has stopped reading is noticed and not hidden behind megabytes of
  /// kernel buffer.
  private static final int SEND_BUFFER_BYTES = 32 * 1_024;

  private static final long CLOSE_MILLIS = 2_000;

  private final String host;
  private final int port;
  private final Watchdog watchdog;
  private final Backoff backoff = new Backoff(new SplittableRandom());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Object writing = new Object();
  private volatile @Nullable Socket dialled;
  private volatile @Nullable Socket connected;
  private volatile @Nullable Thread reader;
  private volatile String lossReason = "";

  /// @param host a name or an address, looked up anew at each attempt
  /// @param port 9100 on most network printers
  public TcpTransport(String host, int port) {
    this.host = host;
    this.port = port;
    this.watchdog = new Watchdog(name());
  }

  @Override
  public String name() {
    return host + ":" + port;
  }

  @Override
  public void start(Listener listener) {
    if (reader != null) {
      throw new IllegalStateException(name() + " was started already; make a new TcpTransport");
    }
    reader = Thread.ofPlatform().name(name() + " reader").daemon().start(() -> run(listener));
  }

  @Override
  public void write(byte[] bytes, Duration deadline) throws TransportException {
    synchronized (writing) {
      var socket = connected;
      if (socket == null) {
        throw new TransportException(name() + " is down");
      }
      write(socket, bytes, deadline);
    }
  }

  private void write(Socket socket, byte[] bytes, Duration deadline) throws TransportException {
    try (var guard = watchdog.guard(deadline, () -> drop(socket, "write passed its deadline"))) {
      try {
        socket.getOutputStream().write(bytes);
      } catch (IOException e) {
        drop(socket, "write failed: " + e.getMessage());
        var how = guard.fired() ? "did not go out within " + deadline : "did not go out";
        throw new TransportException(name() + ": " + bytes.length + " bytes " + how, e);
      }
    } catch (RejectedExecutionException e) {
      throw new TransportException(name() + " is closed", e);
    }
  }

  @Override
  public void reset() {
    var socket = connected;
    if (socket != null) {
      drop(socket, "reset");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    watchdog.close();
    var socket = dialled;
    if (socket != null) {
      drop(socket, "closed");
    }
    join(reader);
  }

  private void run(Listener listener) {
    while (isOpen()) {
      try (var socket = new Socket()) {
        dialled = socket;
        // Closing may have looked at `dialled` before it was set.
        if (isOpen()) {
          dial(socket);
          serve(socket, listener);
        }
      } catch (IOException e) {
        // Not there yet: the wait below is the answer.
      }
      pause();
    }
  }

  private void dial(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSendBufferSize(SEND_BUFFER_BYTES);
    socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    // Dialling a free loopback port can get that very port as its own: TCP then connects to itself.
    if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
      throw new ConnectException(name() + " connected to itself");
    }
  }

  private void serve(Socket socket, Listener listener) {
    lossReason = "";
    connected = socket;
    long since = System.nanoTime();
    listener.up();
    String reason = "the other end closed the link";
    try {
      read(socket.getInputStream(), listener);
    } catch (IOException e) {
      reason = "read failed: " + e.getMessage();
    }
    connected = null;
    // A printer busy with another client accepts and hangs up: that must not become a fast loop.
    if (System.nanoTime() - since > Backoff.LONGEST.toNanos()) {
      backoff.reset();
    }
    listener.down(lossReason.isEmpty() ? reason : lossReason);
  }

  private void read(InputStream in, Listener listener) throws IOException {
    var buffer = new byte[READ_BYTES];
    int count = in.read(buffer);
    while (count >= 0) {
      backoff.reset();
      listener.received(Arrays.copyOf(buffer, count));
      count = in.read(buffer);
    }
  }

  private void drop(Socket socket, String reason) {
    if (socket.equals(connected) && lossReason.isEmpty()) {
      lossReason = reason;
    }
    try {
      socket.close();
    } catch (IOException e) {
      // Its descriptor is gone either way, and the reader sees that.
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void pause() {
    try {
      var _ = closed.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  private static void join(@Nullable Thread thread) {
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
