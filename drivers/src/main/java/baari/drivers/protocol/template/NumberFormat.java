package baari.drivers.protocol.template;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a number is written in a frame: `u8`, `u16be`, `u16le`, `bcd2` (two bytes, four digits),
/// `digits3` (a byte from 0 to 9 for each digit), `ascii4` (a character for each digit, with zeros
/// in front).
record NumberFormat(Kind kind, int length) {
  enum Kind {
    BIG_ENDIAN,
    LITTLE_ENDIAN,
    BCD,
    DIGITS,
    ASCII
  }

  private static final Pattern COUNTED = Pattern.compile("(bcd|digits|ascii)([1-8])");

  static Optional<NumberFormat> parse(String word) {
    return switch (word) {
      case "u8" -> Optional.of(new NumberFormat(Kind.BIG_ENDIAN, 1));
      case "u16be" -> Optional.of(new NumberFormat(Kind.BIG_ENDIAN, 2));
      case "u16le" -> Optional.of(new NumberFormat(Kind.LITTLE_ENDIAN, 2));
      default -> counted(word);
    };
  }

  private static Optional<NumberFormat> counted(String word) {
    var parts = COUNTED.matcher(word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int length = Integer.parseInt(parts.group(2));
    return Optional.of(
        switch (parts.group(1)) {
          case "bcd" -> new NumberFormat(Kind.BCD, length);
          case "digits" -> new NumberFormat(Kind.DIGITS, length);
          default -> new NumberFormat(Kind.ASCII, length);
        });
  }

  /// The greatest number that it holds.
  long greatest() {
    return switch (kind) {
      case BIG_ENDIAN, LITTLE_ENDIAN -> (1L << (length * Byte.SIZE)) - 1;
      case BCD -> power(2 * length) - 1;
      case DIGITS, ASCII -> power(length) - 1;
    };
  }

  /// @param number from 0 to [#greatest()]
  byte[] encode(long number) {
    var bytes = new byte[length];
    long left = number;
    for (int at = length - 1; at >= 0; at--) {
      bytes[at] =
          switch (kind) {
            case BIG_ENDIAN, LITTLE_ENDIAN -> (byte) left;
            case BCD -> (byte) (left % 10 | left / 10 % 10 << 4);
            case DIGITS -> (byte) (left % 10);
            case ASCII -> (byte) ('0' + left % 10);
          };
      left /= base();
    }
    return kind == Kind.LITTLE_ENDIAN ? reversed(bytes) : bytes;
  }

  private long base() {
    return switch (kind) {
      case BIG_ENDIAN, LITTLE_ENDIAN -> 256;
      case BCD -> 100;
      case DIGITS, ASCII -> 10;
    };
  }

  private static long power(int digits) {
    long power = 1;
    for (int digit = 0; digit < digits; digit++) {
      power *= 10;
    }
    return power;
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      reversed[at] = bytes[bytes.length - 1 - at];
    }
    return reversed;
  }
}
