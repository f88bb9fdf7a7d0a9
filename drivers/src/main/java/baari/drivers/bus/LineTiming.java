package baari.drivers.bus;

import baari.drivers.transport.SerialSettings;
import java.time.Duration;

/// The timing of a line.
///
/// @param perByte the time of one byte on the wire
/// @param silence the shortest pause between two frames
public record LineTiming(Duration perByte, Duration silence) {
  private static final long NANOS = 1_000_000_000L;
  private static final int FASTEST_COUNTED_BAUD = 19_200;

  /// Above 19,200 baud: Modbus over Serial Line 1.02, section 2.5.1.1, "fixed value".
  private static final Duration SHORTEST_SILENCE = Duration.ofNanos(1_750_000);

  /// Three and a half characters of silence. Modbus requires it; it does not disturb the others.
  public static LineTiming of(SerialSettings line) {
    var perByte = Duration.ofNanos(NANOS * line.bitsPerByte() / line.baud());
    var silence =
        line.baud() > FASTEST_COUNTED_BAUD
            ? SHORTEST_SILENCE
            : perByte.multipliedBy(7).dividedBy(2);
    return new LineTiming(perByte, silence);
  }

  Duration of(int bytes) {
    return perByte.multipliedBy(bytes);
  }
}
