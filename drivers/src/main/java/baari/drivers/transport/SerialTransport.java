package baari.drivers.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A [Transport] over a serial line, through jSerialComm.
///
/// It is found again by its path after it was unplugged. Opens and reads on one platform thread;
/// jSerialComm's own listeners are not used, for in 2.11 a lost port makes them spin.
public final class SerialTransport implements Transport {
  /// The library counts it in steps of 100 ms; a close does not wait for it.
  private static final int READ_MILLIS = 500;

  private static final int READ_BYTES = 1_024;

  /// Small, so that a failure can say how far it came.
  private static final int WRITE_BYTES = 512;

  private static final long CLOSE_MILLIS = 2_000;

  private final SerialSettings settings;
  private final Watchdog watchdog;
  private final Backoff backoff = new Backoff(new SplittableRandom());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Object writing = new Object();
  private volatile @Nullable SerialPort opened;
  private volatile @Nullable Thread reader;
  private volatile String lossReason = "";

  public SerialTransport(SerialSettings settings) {
    this.settings = settings;
    this.watchdog = new Watchdog(name());
  }

  @Override
  public String name() {
    return settings.toString();
  }

  @Override
  public void start(Listener listener) {
    if (reader != null) {
      throw new IllegalStateException(name() + " was started already; make a new SerialTransport");
    }
    reader = Thread.ofPlatform().name(name() + " reader").daemon().start(() -> run(listener));
  }

  @Override
  public void write(byte[] bytes, Duration deadline) throws TransportException {
    synchronized (writing) {
      var port = opened;
      if (port == null) {
        throw new TransportException(name() + " is down");
      }
      write(port, bytes, deadline);
    }
  }

  private void write(SerialPort port, byte[] bytes, Duration deadline) throws TransportException {
    // The library has no write timeout on Linux; closing the port is what frees a stalled write.
    try (var guard = watchdog.guard(deadline, () -> drop(port, "write passed its deadline"))) {
      int sent = writeChunks(port, bytes);
      if (sent < bytes.length) {
        drop(port, "write failed, errno " + port.getLastErrorCode());
        var how = guard.fired() ? "did not go out within " + deadline : "did not go out";
        throw new TransportException(
            "%s: %d bytes %s, only %d did".formatted(name(), bytes.length, how, sent));
      }
    } catch (RejectedExecutionException e) {
      throw new TransportException(name() + " is closed", e);
    }
  }

  private static int writeChunks(SerialPort port, byte[] bytes) {
    int sent = 0;
    while (sent < bytes.length) {
      int count = port.writeBytes(bytes, Math.min(WRITE_BYTES, bytes.length - sent), sent);
      if (count <= 0) {
        return sent;
      }
      sent += count;
    }
    return sent;
  }

  @Override
  public void reset() {
    var port = opened;
    if (port != null) {
      drop(port, "reset");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    watchdog.close();
    var port = opened;
    if (port != null) {
      drop(port, "closed");
    }
    join(reader);
  }

  private void run(Listener listener) {
    while (isOpen()) {
      try {
        serve(open(), listener);
      } catch (SerialPortInvalidPortException e) {
        // Not plugged in: the wait below is the answer.
      }
      pause();
    }
  }

  private SerialPort open() {
    // Anew each time: a port object keeps what its path pointed at when it was made.
    var port = SerialPort.getCommPort(settings.path());
    port.setComPortParameters(
        settings.baud(), settings.dataBits(), stopBits(settings), parity(settings));
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_MILLIS, 0);
    return port;
  }

  private void serve(SerialPort port, Listener listener) {
    if (!port.openPort()) {
      return;
    }
    lossReason = "";
    opened = port;
    long since = System.nanoTime();
    listener.up();
    read(port, listener);
    opened = null;
    int errno = port.getLastErrorCode();
    port.closePort();
    // A port that opens and fails at once must not become a fast loop.
    if (System.nanoTime() - since > Backoff.LONGEST.toNanos()) {
      backoff.reset();
    }
    listener.down(lossReason.isEmpty() ? "read failed, errno " + errno : lossReason);
  }

  private void read(SerialPort port, Listener listener) {
    var buffer = new byte[READ_BYTES];
    int count = 0;
    while (count >= 0 && isOpen()) {
      if (count > 0) {
        backoff.reset();
        listener.received(Arrays.copyOf(buffer, count));
      }
      count = port.readBytes(buffer, buffer.length);
    }
  }

  private void drop(SerialPort port, String reason) {
    if (port.equals(opened) && lossReason.isEmpty()) {
      lossReason = reason;
    }
    port.closePort();
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

  private static int stopBits(SerialSettings settings) {
    return settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
  }

  private static int parity(SerialSettings settings) {
    return switch (settings.parity()) {
      case NONE -> SerialPort.NO_PARITY;
      case ODD -> SerialPort.ODD_PARITY;
      case EVEN -> SerialPort.EVEN_PARITY;
    };
  }
}
