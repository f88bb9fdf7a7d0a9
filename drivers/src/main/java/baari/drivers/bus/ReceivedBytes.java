package baari.drivers.bus;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Passes bytes from the transport's thread to the bus's thread. Guarded by the bus.
final class ReceivedBytes {
  /// Longer than any answer. When more bytes arrive, the earlier ones are noise and are dropped.
  static final int BOUND = 4_096;

  private final byte[] bytes = new byte[BOUND];
  private int count;

  void add(byte[] received) {
    if (count + received.length > BOUND) {
      count = 0;
    }
    int taken = Math.min(received.length, BOUND);
    System.arraycopy(received, 0, bytes, count, taken);
    count += taken;
  }

  boolean isEmpty() {
    return count == 0;
  }

  byte[] peek() {
    return Arrays.copyOf(bytes, count);
  }

  byte[] takeAll() {
    var all = peek();
    count = 0;
    return all;
  }

  ByteBuffer take(int length) {
    var first = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
    System.arraycopy(bytes, length, bytes, 0, count - length);
    count -= length;
    return first;
  }
}
