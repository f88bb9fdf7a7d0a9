package baari.drivers.bus;

import java.time.Duration;
import java.util.List;

/// One transaction on a line: what is sent, and what has to come back.
///
/// @param bursts the bytes, in pieces between which the sender pauses; at least one
/// @param pause between two pieces
public record Exchange(List<byte[]> bursts, Duration pause, Reply reply) {
  public Exchange {
    bursts = List.copyOf(bursts);
    if (bursts.isEmpty()) {
      throw new IllegalArgumentException("An exchange sends something");
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
