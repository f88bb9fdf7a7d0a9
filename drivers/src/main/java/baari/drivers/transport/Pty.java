package baari.drivers.transport;

import baari.drivers.posix.Errno;
import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A pseudo-terminal: a serial line without hardware. The program that opens [#path()] has the
/// driver's end. This object is the device's end. Linux only.
///
/// It passes bytes on as fast as they are read, at any baud rate, and ignores parity, so a
/// simulator must slow itself down. Thread-safe. [#unplug()] ends a read or write that waits.
public final class Pty implements AutoCloseable {
  /// `_IOR('T', 0x2A, struct termios2)`, whose last word is the output speed in bits per second.
  private static final long TCGETS2 = 0x802C542AL;

  private static final int TERMIOS2_BYTES = 44;
  private static final int TERMIOS2_OUTPUT_SPEED = 40;
  private static final int FLAGS = Posix.O_RDWR | Posix.O_NOCTTY | Posix.O_CLOEXEC;

  /// How often to check a line that nobody has open.
  private static final int IDLE_MILLIS = 20;

  private final Descriptor master;
  private final byte[] settingsWhenNew;
  private final Path path;

  /// @throws UnsupportedOperationException on a system other than Linux
  public static Pty open() throws IOException {
    return new Pty();
  }

  private Pty() throws IOException {
    int fd = Posix.openPseudoTerminal(FLAGS | Posix.O_NONBLOCK);
    master = new Descriptor(fd);
    path = Path.of(Posix.slaveOf(fd));
    settingsWhenNew = Posix.terminal(fd);
  }

  /// The path that a driver opens: `/dev/pts/N`. Another terminal may get the number after
  /// [#unplug()].
  public Path path() {
    return path;
  }

  /// Waits for bytes from the driver.
  ///
  /// @return how many were put at the start of `into`; 0 after `timeout`; -1 when unplugged
  public int read(byte[] into, Duration timeout) throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    int count = master.using(fd -> readOnce(fd, into, end));
    while (count == 0 && System.nanoTime() < end) {
      count = master.using(fd -> readOnce(fd, into, end));
    }
    return count;
  }

  private int readOnce(int fd, byte[] into, long end) throws IOException {
    short ready = master.poll(Posix.POLLIN, millisUntil(end));
    if (master.isClosed()) {
      return -1;
    }
    if ((ready & Posix.POLLIN) != 0) {
      return Posix.read(fd, into);
    }
    if ((ready & Posix.POLLHUP) != 0) {
      idle(fd, end);
    }
    return 0;
  }

  /// Pauses while nobody has the line open, because poll would always return at once.
  private void idle(int fd, long end) throws PosixException {
    // A pseudo-terminal cannot do parity, and glibc refuses a setting with parity that changes
    // nothing. Without this, a driver could open the same line with 7E1 only once.
    if (!Arrays.equals(Posix.terminal(fd), settingsWhenNew)) {
      Posix.terminal(fd, settingsWhenNew);
    }
    master.pause(Math.min(IDLE_MILLIS, millisUntil(end)));
  }

  /// Sends all of `bytes` to the driver. As on a wire, they are lost while no driver has the line
  /// open.
  ///
  /// @throws IOException when unplugged, or when the driver has not taken them within `deadline`
  public void write(byte[] bytes, Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    int sent = 0;
    while (sent < bytes.length) {
      int from = sent;
      int count = master.using(fd -> writeSome(fd, bytes, from, end));
      sent += Math.max(0, count);
      if (count < 0 || (sent < bytes.length && System.nanoTime() > end)) {
        throw new IOException(
            "%s: %s after %d of %d bytes"
                .formatted(path, count < 0 ? "unplugged" : "deadline", sent, bytes.length));
      }
    }
  }

  private int writeSome(int fd, byte[] bytes, int from, long end) throws IOException {
    short ready = master.poll(Posix.POLLOUT, millisUntil(end));
    if ((ready & Posix.POLLHUP) != 0) {
      return bytes.length - from;
    }
    return ready == 0 ? 0 : writeReady(fd, bytes, from);
  }

  private static int writeReady(int fd, byte[] bytes, int from) throws PosixException {
    try {
      return Posix.write(fd, bytes, from, bytes.length - from);
    } catch (PosixException e) {
      if (e.errno() == Errno.EAGAIN) {
        return 0;
      }
      throw e;
    }
  }

  /// The speed that the driver set, in bits per second; 38400 while no driver has the line open.
  public int baud() throws IOException {
    int baud = master.using(Pty::outputSpeed);
    if (baud < 0) {
      throw new IOException(path + " is unplugged");
    }
    return baud;
  }

  private static int outputSpeed(int fd) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS2_BYTES, Integer.BYTES);
      Posix.ioctl(fd, TCGETS2, termios);
      return termios.get(ValueLayout.JAVA_INT, TERMIOS2_OUTPUT_SPEED);
    }
  }

  /// Pulls the plug: the driver's end hangs up at once. Idempotent.
  public void unplug() {
    master.close();
  }

  private static int millisUntil(long end) {
    return (int) Math.max(0, (end - System.nanoTime() + 999_999) / 1_000_000);
  }

  @Override
  public void close() {
    unplug();
  }
}
