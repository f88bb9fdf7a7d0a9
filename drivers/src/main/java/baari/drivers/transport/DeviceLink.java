package baari.drivers.transport;

import baari.drivers.posix.Errno;
import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A character device that is read and written directly, such as the USB line printer
/// `/dev/usb/lp0` of Linux. A FIFO or a terminal in raw mode works too.
///
/// Source of the driver's behaviour: `drivers/usb/class/usblp.c`. Only one program can open it, a
/// read may return nothing although the printer is there, and it hangs up when the printer is
/// unplugged.
final class DeviceLink implements ByteLink {
  private static final int FLAGS =
      Posix.O_RDWR | Posix.O_NOCTTY | Posix.O_CLOEXEC | Posix.O_NONBLOCK;
  private static final int POLL_MILLIS = 500;

  /// The pause after a device was ready and then did nothing, so that it is not asked in a loop.
  private static final int BREATH_MILLIS = 20;

  private final Path path;
  private volatile @Nullable Descriptor opened;
  private volatile boolean closed;

  DeviceLink(Path path) {
    this.path = path;
  }

  @Override
  public void open() throws IOException {
    opened = new Descriptor(Posix.open(path.toString(), FLAGS));
    if (closed) {
      close();
    }
  }

  @Override
  public int read(byte[] into) throws IOException {
    var device = device();
    return device.using(fd -> {
      short ready = device.poll(Posix.POLLIN, POLL_MILLIS);
      if ((ready & Posix.POLLIN) == 0) {
        return ready == 0 ? 0 : -1;
      }
      int count = unlessBusy(() -> Posix.read(fd, into));
      if (count == 0) {
        device.pause(BREATH_MILLIS);
      }
      return count == 0 && (ready & Posix.POLLHUP) != 0 ? -1 : count;
    });
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    var device = device();
    int sent = 0;
    while (sent < bytes.length) {
      int from = sent;
      int count = device.using(fd -> writeSome(device, fd, bytes, from));
      if (count < 0) {
        throw new IOException("only " + sent + " were");
      }
      sent += count;
    }
  }

  private static int writeSome(Descriptor device, int fd, byte[] bytes, int from)
      throws IOException {
    short ready = device.poll(Posix.POLLOUT, POLL_MILLIS);
    if ((ready & Posix.POLLHUP) != 0) {
      return -1;
    }
    int count =
        ready == 0 ? 0 : unlessBusy(() -> Posix.write(fd, bytes, from, bytes.length - from));
    if (count == 0) {
      device.pause(BREATH_MILLIS);
    }
    return count;
  }

  private interface Call {
    int count() throws PosixException;
  }

  private static int unlessBusy(Call call) throws PosixException {
    try {
      return call.count();
    } catch (PosixException e) {
      if (e.errno() == Errno.EAGAIN) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    closed = true;
    var device = opened;
    if (device != null) {
      device.close();
    }
  }

  private Descriptor device() throws IOException {
    var device = opened;
    if (device == null) {
      throw new IOException("not open");
    }
    return device;
  }
}
