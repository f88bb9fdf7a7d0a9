package baari.drivers.simulator.printer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The printer's end of the cable, for one client at a time. It puts the client's bytes into the
/// receive buffer and answers real-time questions at once. Thread-safe.
final class Wire {
  private static final int MOST_BYTES_A_READ = 1_024;

  /// How many bytes are read at once from a slow line. The rest waits at the sender's end.
  private static final int PACED_BYTES_A_READ = 16;

  private static final long LATE_WAKE_NANOS = 2_000_000;

  private final ReceiveBuffer buffer;
  private final IntFunction<byte[]> realTime;
  private Set<Fault> faults = Set.of();
  private @Nullable Session session;
  private @Nullable Trigger trigger;
  private int bytesPerSecond = Integer.MAX_VALUE;
  private long received;
  private long busyUntilNanos;

  /// One client.
  private record Session(Closeable link, OutputStream out, RealTimeScanner scanner) {}

  /// An action that runs after a number of bytes.
  private record Trigger(long remaining, Runnable action) {}

  /// @param realTime the answer to `DLE EOT n`
  Wire(ReceiveBuffer buffer, IntFunction<byte[]> realTime) {
    this.buffer = buffer;
    this.realTime = realTime;
  }

  synchronized void suffer(Set<Fault> now) {
    faults = now;
    notifyAll();
  }

  /// Reads no faster than this, like a serial line.
  synchronized void readSlowly(int newBytesPerSecond) {
    bytesPerSecond = newBytesPerSecond;
  }

  /// Runs `action` once, exactly after `bytes` more bytes and before the next byte.
  synchronized void after(long bytes, Runnable action) {
    trigger = new Trigger(bytes, action);
  }

  /// How many bytes have come in since the start.
  synchronized long received() {
    return received;
  }

  /// Serves one client until its link ends.
  void serve(InputStream in, OutputStream out) throws IOException {
    var mine = new Session(in, out, new RealTimeScanner());
    if (!begins(mine)) {
      return;
    }
    try {
      var chunk = new byte[MOST_BYTES_A_READ];
      int count = in.read(chunk, 0, awaitReading());
      while (count >= 0) {
        beginBytes(System.nanoTime());
        for (int i = 0; i < count && isCurrent(mine); i++) {
          awaitByte();
          receive(mine, chunk[i]);
        }
        count = in.read(chunk, 0, awaitReading());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(mine);
    }
  }

  /// Sends to the client. On a slow line this takes time too.
  void answer(byte[] bytes) {
    LockSupport.parkNanos(nanosOnTheLine(bytes.length));
    send(bytes);
  }

  private synchronized void send(byte[] bytes) {
    if (session == null || faults.contains(Fault.SILENT)) {
      return;
    }
    try {
      session.out.write(bytes);
      session.out.flush();
    } catch (IOException e) {
      // The client is gone. The reading side notices it.
    }
  }

  /// Breaks the link; a client may connect again.
  void drop() {
    var current = current();
    if (current != null) {
      end(current);
    }
  }

  private synchronized @Nullable Session current() {
    return session;
  }

  private synchronized boolean isCurrent(Session mine) {
    return mine.equals(session);
  }

  private synchronized boolean begins(Session mine) {
    boolean isConnected = !faults.contains(Fault.POWER_CUT) && !faults.contains(Fault.UNPLUGGED);
    if (isConnected) {
      session = mine;
    }
    return isConnected;
  }

  private void end(Session mine) {
    synchronized (this) {
      if (mine.equals(session)) {
        session = null;
      }
      notifyAll();
    }
    try {
      mine.link.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  /// Waits while the printer does not read.
  ///
  /// @return how much to read now
  private int awaitReading() throws InterruptedException {
    return awaitEndOfStall() == Integer.MAX_VALUE ? MOST_BYTES_A_READ : PACED_BYTES_A_READ;
  }

  /// If the thread comes much later than the end of the last byte, it had to wait for bytes.
  /// Otherwise it was only woken late, and the bytes were already there.
  private void beginBytes(long now) {
    if (now - busyUntilNanos > LATE_WAKE_NANOS) {
      busyUntilNanos = now;
    }
  }

  /// Waits until the next byte is over the line. If it sleeps too long, the next wait is shorter.
  private void awaitByte() {
    busyUntilNanos += nanosOnTheLine(1);
    LockSupport.parkNanos(busyUntilNanos - System.nanoTime());
  }

  private long nanosOnTheLine(int bytes) {
    int perSecond = bytesPerSecond();
    return perSecond == Integer.MAX_VALUE ? 0 : 1_000_000_000L * bytes / perSecond;
  }

  private synchronized int bytesPerSecond() {
    return bytesPerSecond;
  }

  private synchronized int awaitEndOfStall() throws InterruptedException {
    while (faults.contains(Fault.STALLED) && session != null) {
      wait();
    }
    return bytesPerSecond;
  }

  private void receive(Session mine, byte b) throws InterruptedException {
    pull();
    if (isCurrent(mine)) {
      int asked = mine.scanner.next(b);
      if (asked > 0) {
        answer(realTime.apply(asked));
      }
      buffer.put(b);
    }
  }

  private void pull() {
    Runnable due = null;
    synchronized (this) {
      if (trigger != null && trigger.remaining == 0) {
        due = trigger.action;
        trigger = null;
      } else if (trigger != null) {
        trigger = new Trigger(trigger.remaining - 1, trigger.action);
      }
      received++;
    }
    if (due != null) {
      due.run();
    }
  }
}
