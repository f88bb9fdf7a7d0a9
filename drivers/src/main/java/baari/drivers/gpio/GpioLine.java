package baari.drivers.gpio;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/// One line of a chip. This program has it until [#close()] gives it back to the kernel.
final class GpioLine {
  /// `_IOWR(0xB4, 0xE, struct gpio_v2_line_values)`: u64 bits, u64 mask.
  private static final long GET_VALUES = 0xC010B40EL;

  private static final long SET_VALUES = 0xC010B40FL;
  private static final int VALUES_BYTES = 16;
  private static final int MASK = 8;

  /// `struct gpio_v2_line_event`: u64 time, u32 id (1 rising, 2 falling), and unused fields.
  private static final int EVENT_BYTES = 48;

  private static final int EVENT_ID = 8;
  private static final int RISING = 1;
  private static final int EVENTS = 16;

  private final int fd;
  private final int wake;
  private boolean closed;

  GpioLine(int fd) throws PosixException {
    this.fd = fd;
    this.wake = Posix.eventfd();
  }

  synchronized boolean isHigh() throws PosixException {
    if (closed) {
      throw new IllegalStateException("The line is closed");
    }
    try (var arena = Arena.ofConfined()) {
      var values = values(arena, 0);
      Posix.ioctl(fd, GET_VALUES, values);
      return (values.get(JAVA_LONG, 0) & 1) == 1;
    }
  }

  /// Does nothing after [#close()].
  synchronized void set(boolean high) throws PosixException {
    if (closed) {
      return;
    }
    try (var arena = Arena.ofConfined()) {
      Posix.ioctl(fd, SET_VALUES, values(arena, high ? 1 : 0));
    }
  }

  /// Reports each edge to `listener`, true for a rising one, until [#stopWatching()].
  void watch(Consumer<Boolean> listener) throws PosixException {
    while (Posix.poll(fd, Posix.POLLIN, wake, -1) != 0) {
      var events = new byte[EVENTS * EVENT_BYTES];
      int count = Posix.read(fd, events);
      edges(events, count, listener);
    }
  }

  static void edges(byte[] events, int count, Consumer<Boolean> listener) {
    var buffer = ByteBuffer.wrap(events).order(ByteOrder.nativeOrder());
    for (int at = 0; at + EVENT_BYTES <= count; at += EVENT_BYTES) {
      listener.accept(buffer.getInt(at + EVENT_ID) == RISING);
    }
  }

  synchronized void stopWatching() throws PosixException {
    if (closed) {
      return;
    }
    Posix.wake(wake);
  }

  synchronized void close() throws PosixException {
    if (closed) {
      return;
    }
    closed = true;
    Posix.close(fd);
    Posix.close(wake);
  }

  /// The mask's bit 0 is the request's only line.
  private static MemorySegment values(Arena arena, long bits) {
    var values = arena.allocate(VALUES_BYTES, Long.BYTES);
    values.set(JAVA_LONG, 0, bits);
    values.set(JAVA_LONG, MASK, 1L);
    return values;
  }
}
