package baari.drivers.gpio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A request for one line, and its bytes as the kernel's `struct gpio_v2_line_request`
/// (`linux/gpio.h`, native byte order):
///
/// ```
///   0  u32[64]   offsets; the first is the line
/// 256  char[32]  consumer: who has the line, for gpioinfo
/// 288  u64       flags
/// 296  u32       number of attributes: 0 or 1
/// 320  u32       attribute: what it sets (2 output values, 3 debounce)
/// 328  u64       its value (debounce: u32, microseconds)
/// 336  u64       for which lines: bit 0, the first of the offsets
/// 560  u32       number of lines: 1
/// 588  s32       the line's file descriptor, the kernel's answer
/// ```
sealed interface LineRequest {
  int SIZE = 592;
  int FD = 588;

  /// The level to which a line is pulled when nothing drives it.
  enum Pull {
    NONE(1L << 10),
    UP(1L << 8),
    DOWN(1L << 9);

    private final long flag;

    Pull(long flag) {
      this.flag = flag;
    }
  }

  int line();

  /// @param high the level from the moment of the request, without a glitch before it
  record Output(int line, boolean high) implements LineRequest {}

  /// Both edges are reported.
  ///
  /// @param debounce how long a level must last to be reported; zero for every edge
  record Input(int line, Pull pull, Duration debounce) implements LineRequest {}

  default MemorySegment encode(Arena arena) {
    var struct = arena.allocate(SIZE, Long.BYTES);
    struct.set(JAVA_INT, 0, line());
    MemorySegment.copy(Layout.CONSUMER, 0, struct, JAVA_BYTE, 256, Layout.CONSUMER.length);
    struct.set(JAVA_INT, 560, 1);
    switch (this) {
      case Output(_, var high) -> {
        struct.set(JAVA_LONG, 288, Layout.OUTPUT);
        attribute(struct, Layout.OUTPUT_VALUES, high ? 1 : 0);
      }
      case Input(_, var pull, var debounce) -> {
        struct.set(JAVA_LONG, 288, Layout.INPUT | Layout.BOTH_EDGES | pull.flag);
        if (debounce.isPositive()) {
          attribute(struct, Layout.DEBOUNCE, debounce.toNanos() / 1_000);
        }
      }
    }
    return struct;
  }

  private static void attribute(MemorySegment struct, int id, long value) {
    struct.set(JAVA_INT, 296, 1);
    struct.set(JAVA_INT, 320, id);
    // The debounce is a u32 in the same place. Written as an int, it is right in either byte order.
    if (id == Layout.DEBOUNCE) {
      struct.set(JAVA_INT, 328, Math.toIntExact(value));
    } else {
      struct.set(JAVA_LONG, 328, value);
    }
    struct.set(JAVA_LONG, 336, 1L);
  }

  /// The kernel's constants.
  final class Layout {
    private static final byte[] CONSUMER = "baari".getBytes(StandardCharsets.US_ASCII);
    private static final long INPUT = 1L << 2;
    private static final long OUTPUT = 1L << 3;
    private static final long BOTH_EDGES = 1L << 4 | 1L << 5;
    private static final int OUTPUT_VALUES = 2;
    private static final int DEBOUNCE = 3;

    private Layout() {}
  }
}
