package baari.drivers.protocol.template;

import java.util.Locale;

/// A check value at the end of a frame.
public enum Check {
  /// The lowest eight bits of the sum of the bytes.
  SUM8,
  /// The exclusive or of the bytes.
  XOR8,
  /// The CRC of Modbus: polynomial A001, start value FFFF, low byte first.
  CRC16,
  /// The same, high byte first.
  CRC16BE;

  private static final int POLYNOMIAL = 0xA001;

  /// Its name in templates: `sum8`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In bytes.
  int length() {
    return switch (this) {
      case SUM8, XOR8 -> 1;
      case CRC16, CRC16BE -> 2;
    };
  }

  /// The check value of `bytes`, from `from` to before `to`.
  public byte[] of(byte[] bytes, int from, int to) {
    return switch (this) {
      case SUM8 -> new byte[] {(byte) sum(bytes, from, to)};
      case XOR8 -> new byte[] {(byte) xor(bytes, from, to)};
      case CRC16 -> {
        int crc = crc(bytes, from, to);
        yield new byte[] {(byte) crc, (byte) (crc >> 8)};
      }
      case CRC16BE -> {
        int crc = crc(bytes, from, to);
        yield new byte[] {(byte) (crc >> 8), (byte) crc};
      }
    };
  }

  private static int sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int at = from; at < to; at++) {
      sum += bytes[at];
    }
    return sum;
  }

  private static int xor(byte[] bytes, int from, int to) {
    int xor = 0;
    for (int at = from; at < to; at++) {
      xor ^= bytes[at];
    }
    return xor;
  }

  private static int crc(byte[] bytes, int from, int to) {
    int crc = 0xFFFF;
    for (int at = from; at < to; at++) {
      crc ^= bytes[at] & 0xFF;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
      }
    }
    return crc;
  }
}
