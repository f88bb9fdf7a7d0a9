package baari.drivers.transport;

import baari.drivers.posix.Errno;
import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A pseudo-terminal: a serial line without hardware. Whoever opens [#path()] has the driver's end;
/// this object is the device's end. Linux only.
///
/// It carries bytes as fast as they are read, whatever baud rate was set, and ignores parity: a
/// simulator has to slow itself down. Any thread may call; [#unplug()] ends a read or write that
/// waits.
public final class Pty implements AutoCloseable {
  /// `_IOR('T', 0x2A, struct termios2)`, whose last word is the output speed in bits a second.
  private static final long TCGETS2 = 0x802C542AL;

  private static final int TERMIOS2_BYTES = 44;
  private static final int TERMIOS2_OUTPUT_SPEED = 40;
  private static final int FLAGS = Posix.O_RDWR | Posix.O_NOCTTY | Posix.O_CLOEXEC;

  /// How often a line that nobody has open is looked at.
  private static final int IDLE_MILLIS = 20;

  private final int master;
  private final int wake;
  private final byte[] settingsWhenNew;
  private final Path path;

  /// Shared by those who use the descriptors, exclusive for who closes them.
  private final ReentrantReadWriteLock descriptors = new ReentrantReadWriteLock();

  private volatile boolean unplugged;

  /// @throws UnsupportedOperationException on a system other than Linux
  public static Pty open() throws IOException {
    return new Pty();
  }

  private Pty() throws IOException {
    master = Posix.openPseudoTerminal(FLAGS | Posix.O_NONBLOCK);
    wake = Posix.eventfd();
    path = Path.of(Posix.slaveOf(master));
    settingsWhenNew = Posix.terminal(master);
  }

  /// What a driver opens: `/dev/pts/N`. The number may be given to another terminal after
  /// [#unplug()].
  public Path path() {
    return path;
  }

  /// Waits for bytes from the driver.
  ///
  /// @return how many were put at the start of `into`; 0 after `timeout`; -1 when unplugged
  public int read(byte[] into, Duration timeout) throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    int count = readOnce(into, end);
    while (count == 0 && System.nanoTime() < end) {
      count = readOnce(into, end);
    }
    return count;
  }

  private int readOnce(byte[] into, long end) throws IOException {
    descriptors.readLock().lock();
    try {
      if (unplugged) {
        return -1;
      }
      short ready = Posix.poll(master, Posix.POLLIN, wake, millisUntil(end));
      if (unplugged) {
        return -1;
      }
      if ((ready & Posix.POLLIN) != 0) {
        return Posix.read(master, into);
      }
      if ((ready & Posix.POLLHUP) != 0) {
        idle(end);
      }
      return 0;
    } finally {
      descriptors.readLock().unlock();
    }
  }

  /// Nobody has the line open, so poll would return at once for ever.
  private void idle(long end) throws PosixException {
    // glibc refuses a setting with parity that changes nothing on a pseudo-terminal, which cannot
    // do parity; without this a driver could open the same line with 7E1 only once.
    if (!Arrays.equals(Posix.terminal(master), settingsWhenNew)) {
      Posix.terminal(master, settingsWhenNew);
    }
    Posix.poll(Posix.NO_FD, Posix.POLLIN, wake, Math.min(IDLE_MILLIS, millisUntil(end)));
  }

  /// Sends all of `bytes` to the driver. As on a wire, they are lost while none has the line open.
  ///
  /// @throws IOException when unplugged, or when the driver has not taken them within `deadline`
  public void write(byte[] bytes, Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    int sent = 0;
    while (sent < bytes.length) {
      sent += writeSome(bytes, sent, end);
    }
  }

  private int writeSome(byte[] bytes, int sent, long end) throws IOException {
    descriptors.readLock().lock();
    try {
      int leftMillis = millisUntil(end);
      if (unplugged || leftMillis == 0) {
        throw new IOException(
            "%s: %s after %d of %d bytes"
                .formatted(path, unplugged ? "unplugged" : "deadline", sent, bytes.length));
      }
      short ready = Posix.poll(master, Posix.POLLOUT, wake, leftMillis);
      if ((ready & Posix.POLLHUP) != 0) {
        return bytes.length - sent;
      }
      return ready == 0 ? 0 : writeReady(bytes, sent);
    } finally {
      descriptors.readLock().unlock();
    }
  }

  private int writeReady(byte[] bytes, int sent) throws PosixException {
    try {
      return Posix.write(master, bytes, sent, bytes.length - sent);
    } catch (PosixException e) {
      if (e.errno() == Errno.EAGAIN) {
        return 0;
      }
      throw e;
    }
  }

  /// The speed that the driver set, in bits a second; 38400 while none has the line open.
  public int baud() throws IOException {
    descriptors.readLock().lock();
    try (var arena = Arena.ofConfined()) {
      if (unplugged) {
        throw new IOException(path + " is unplugged");
      }
      var termios = arena.allocate(TERMIOS2_BYTES, Integer.BYTES);
      Posix.ioctl(master, TCGETS2, termios);
      return termios.get(ValueLayout.JAVA_INT, TERMIOS2_OUTPUT_SPEED);
    } finally {
      descriptors.readLock().unlock();
    }
  }

  /// Pulls the plug: the driver's end hangs up at once. Idempotent.
  public void unplug() {
    try {
      unplugOrThrow();
    } catch (PosixException e) {
      throw new UncheckedIOException(path + " could not be closed", e);
    }
  }

  private void unplugOrThrow() throws PosixException {
    synchronized (this) {
      if (unplugged) {
        return;
      }
      unplugged = true;
    }
    Posix.wake(wake);
    descriptors.writeLock().lock();
    try {
      Posix.close(master);
      Posix.close(wake);
    } finally {
      descriptors.writeLock().unlock();
    }
  }

  private static int millisUntil(long end) {
    return (int) Math.max(0, (end - System.nanoTime() + 999_999) / 1_000_000);
  }

  @Override
  public void close() {
    unplug();
  }
}
