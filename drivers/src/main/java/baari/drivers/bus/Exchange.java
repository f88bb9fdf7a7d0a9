package baari.drivers.bus;

import java.time.Duration;
import java.util.List;

/// One transaction on a line: what is sent, and what must come back.
///
/// @param bursts the bytes, in one or more pieces; the sender pauses between two pieces
/// @param pause the time between two pieces
public record Exchange(List<byte[]> bursts, Duration pause, Reply reply) {
  public Exchange {
    bursts = List.copyOf(bursts);
    if (bursts.isEmpty()) {
      throw new IllegalArgumentException("An exchange must send something");
    }
  }

  public static Exchange of(byte[] frame, Reply reply) {
    return new Exchange(List.of(frame), Duration.ZERO, reply);
  }

  /// In bytes.
  int length() {
    return bursts.stream().mapToInt(burst -> burst.length).sum();
  }
}
