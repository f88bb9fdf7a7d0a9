package baari.drivers.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// System calls of Linux on file descriptors. Each returns a result or throws [PosixException].
///
/// Constants and structures are those of 64-bit Linux (x86-64, AArch64) with glibc: `open(2)`,
/// `poll(2)`, `eventfd(2)`, `pts(4)`, `tty_ioctl(4)`. On another system the first use throws
/// [UnsupportedOperationException].
public final class Posix {
  public static final int O_RDWR = 2;
  public static final int O_NOCTTY = 0x100;
  public static final int O_NONBLOCK = 0x800;
  public static final int O_CLOEXEC = 0x80000;
  public static final short POLLIN = 1;
  public static final short POLLOUT = 4;
  public static final short POLLHUP = 16;

  /// Used instead of a descriptor in [#poll(int, short, int, int)] to wait only for the wake-up.
  public static final int NO_FD = -1;

  private static final int PATH_BYTES = 64;
  private static final int POLLFD_BYTES = 8;

  /// Larger than any `struct termios`.
  private static final int TERMIOS_BYTES = 256;

  private static final SystemCall OPEN =
      SystemCall.of(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final SystemCall IOCTL =
      SystemCall.of(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2));
  private static final SystemCall CLOSE =
      SystemCall.of("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final SystemCall READ =
      SystemCall.of("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final SystemCall WRITE =
      SystemCall.of("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final SystemCall POLL =
      SystemCall.of("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final SystemCall EVENTFD =
      SystemCall.of("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final SystemCall POSIX_OPENPT =
      SystemCall.of("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final SystemCall GRANTPT =
      SystemCall.of("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final SystemCall UNLOCKPT =
      SystemCall.of("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final SystemCall PTSNAME_R =
      SystemCall.of("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final SystemCall TCGETATTR =
      SystemCall.of("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final SystemCall TCSETATTR =
      SystemCall.of("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
  private static final SystemCall CFMAKERAW =
      SystemCall.of("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

  private Posix() {}

  public static int open(String path, int flags) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      return (int) OPEN.invoke(arena.allocateFrom(path), flags, 0);
    }
  }

  public static void close(int fd) throws PosixException {
    CLOSE.invoke(fd);
  }

  /// @param argument a structure that the kernel reads, fills, or both
  public static int ioctl(int fd, long request, MemorySegment argument) throws PosixException {
    return (int) IOCTL.invoke(fd, request, argument);
  }

  /// @return how many bytes were read; 0 at the end of the file
  public static int read(int fd, byte[] into) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var buffer = arena.allocate(into.length);
      int count = (int) READ.invoke(fd, buffer, (long) into.length);
      MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, count);
      return count;
    }
  }

  /// @return how many of the bytes were written
  public static int write(int fd, byte[] bytes, int offset, int count) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var buffer = arena.allocate(count);
      MemorySegment.copy(bytes, offset, buffer, JAVA_BYTE, 0, count);
      return (int) WRITE.invoke(fd, buffer, (long) count);
    }
  }

  /// Waits until `fd` is ready for `events` or `wake` can be read.
  ///
  /// @param wake an [#eventfd()] that ends the wait
  /// @param timeoutMillis -1 for no timeout
  /// @return the kernel's `revents` of `fd`: 0 after a timeout or a wake-up
  public static short poll(int fd, short events, int wake, int timeoutMillis)
      throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var fds = arena.allocate(2 * POLLFD_BYTES, JAVA_INT.byteAlignment());
      fds.set(JAVA_INT, 0, fd);
      fds.set(JAVA_SHORT, 4, events);
      fds.set(JAVA_INT, POLLFD_BYTES, wake);
      fds.set(JAVA_SHORT, POLLFD_BYTES + 4, POLLIN);
      POLL.invoke(fds, 2L, timeoutMillis);
      return fds.get(JAVA_SHORT, 6);
    }
  }

  /// A descriptor that [#wake(int)] makes readable; it stays readable.
  public static int eventfd() throws PosixException {
    return (int) EVENTFD.invoke(0, O_CLOEXEC);
  }

  public static void wake(int eventfd) throws PosixException {
    write(eventfd, new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, 0, Long.BYTES);
  }

  /// @return the descriptor of a new pseudo-terminal's master, unlocked, in raw mode
  public static int openPseudoTerminal(int flags) throws PosixException {
    int master = (int) POSIX_OPENPT.invoke(flags);
    GRANTPT.invoke(master);
    UNLOCKPT.invoke(master);
    makeRaw(master);
    return master;
  }

  /// @return `/dev/pts/N`
  public static String slaveOf(int master) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var path = arena.allocate(PATH_BYTES);
      int error = (int) PTSNAME_R.invoke(master, path, (long) PATH_BYTES);
      if (error != 0) {
        throw new PosixException("ptsname_r", error);
      }
      return path.getString(0);
    }
  }

  /// The terminal's settings as the C library's `struct termios`, for [#terminal(int, byte[])].
  public static byte[] terminal(int fd) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS_BYTES, Long.BYTES);
      TCGETATTR.invoke(fd, termios);
      return termios.toArray(JAVA_BYTE);
    }
  }

  /// Restores settings that were read before.
  public static void terminal(int fd, byte[] settings) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS_BYTES, Long.BYTES);
      termios.copyFrom(MemorySegment.ofArray(settings));
      TCSETATTR.invoke(fd, 0, termios);
    }
  }

  private static void makeRaw(int fd) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS_BYTES, Long.BYTES);
      TCGETATTR.invoke(fd, termios);
      CFMAKERAW.invoke(termios);
      TCSETATTR.invoke(fd, 0, termios);
    }
  }
}
