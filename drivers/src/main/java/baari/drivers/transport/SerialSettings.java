package baari.drivers.transport;

import java.util.Locale;
import java.util.regex.Pattern;

/// The path of a serial line and its settings.
///
/// @param path the device, best by a permanent name: `/dev/serial/by-id/…`
/// @param baud bits per second
/// @param dataBits 5 to 8
/// @param stopBits 1 or 2
public record SerialSettings(String path, int baud, int dataBits, Parity parity, int stopBits) {

  /// The check bit of each character.
  public enum Parity {
    NONE,
    ODD,
    EVEN;

    private char letter() {
      return name().charAt(0);
    }

    private static Parity of(char letter) {
      return switch (letter) {
        case 'O' -> ODD;
        case 'E' -> EVEN;
        default -> NONE;
      };
    }
  }

  private static final Pattern LINE = Pattern.compile("(\\d{2,7}) ([5-8])([NOE])([12])");
  private static final int START_BITS = 1;

  public SerialSettings {
    if (path.isBlank() || baud <= 0 || dataBits < 5 || dataBits > 8 || !isOneOrTwo(stopBits)) {
      throw new IllegalArgumentException(
          "Not a serial line: path '%s', %d baud, %d data bits, %d stop bits"
              .formatted(path, baud, dataBits, stopBits));
    }
  }

  /// @param line speed, data bits, parity (N, O, E), stop bits, as people write them: `9600 7E1`
  /// @throws IllegalArgumentException when it is written differently; the message has an example
  public static SerialSettings parse(String path, String line) {
    var parts = LINE.matcher(line.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + line + "' is not a serial line setting; write it like '9600 7E1' or '19200 8N1'");
    }
    return new SerialSettings(
        path,
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Parity.of(parts.group(3).charAt(0)),
        Integer.parseInt(parts.group(4)));
  }

  /// Bits on the wire for each byte: start, data, parity, stop.
  public int bitsPerByte() {
    return START_BITS + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
  }

  /// `/dev/ttyUSB0 9600 7E1`
  @Override
  public String toString() {
    return "%s %d %d%c%d".formatted(path, baud, dataBits, parity.letter(), stopBits);
  }

  private static boolean isOneOrTwo(int bits) {
    return bits == 1 || bits == 2;
  }
}
