package baari.drivers.gpio;

import baari.drivers.posix.Errno;
import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// A GPIO controller, used through its character device and version 2 of the kernel's interface
/// (Linux 5.10 or newer).
final class GpioChip implements LineSource {
  /// `_IOR(0xB4, 1, struct gpiochip_info)`
  private static final long GET_CHIPINFO = 0x8044B401L;

  private static final int CHIPINFO_BYTES = 0x44;

  /// `_IOWR(0xB4, 7, struct gpio_v2_line_request)`
  private static final long GET_LINE = 0xC250B407L;

  private final Path path;

  /// @throws GpioException when there is no chip at `path` or it may not be used
  GpioChip(Path path) throws GpioException {
    this.path = path;
    try {
      int fd = open();
      try (var arena = Arena.ofConfined()) {
        Posix.ioctl(fd, GET_CHIPINFO, arena.allocate(CHIPINFO_BYTES, Integer.BYTES));
      } finally {
        Posix.close(fd);
      }
    } catch (PosixException e) {
      throw new GpioException(path + ": " + advice(e), e);
    }
  }

  @Override
  public GpioLine request(LineRequest request) throws GpioException {
    try {
      int chip = open();
      try (var arena = Arena.ofConfined()) {
        var struct = request.encode(arena);
        Posix.ioctl(chip, GET_LINE, struct);
        return new GpioLine(struct.get(ValueLayout.JAVA_INT, LineRequest.FD));
      } finally {
        Posix.close(chip);
      }
    } catch (PosixException e) {
      throw new GpioException("Line %d of %s: %s".formatted(request.line(), path, advice(e)), e);
    }
  }

  private int open() throws PosixException {
    return Posix.open(path.toString(), Posix.O_RDWR | Posix.O_CLOEXEC);
  }

  private static String advice(PosixException e) {
    return switch (e.errno()) {
      case Errno.ENOENT ->
          "there is no such GPIO chip; 'ls /dev/gpiochip*' shows what this machine has";
      case Errno.EACCES, Errno.EPERM ->
          "not permitted; the user has to be in the device's group (gpio or dialout)";
      case Errno.ENOTTY -> "this is not a GPIO chip";
      case Errno.EBUSY -> "taken by another program; 'gpioinfo' shows which";
      case Errno.EINVAL -> "the chip has no such line, or it cannot do this";
      default -> String.valueOf(e.getMessage());
    };
  }
}
