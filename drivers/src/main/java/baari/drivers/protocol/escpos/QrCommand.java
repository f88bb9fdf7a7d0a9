package baari.drivers.protocol.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A QR code that the printer itself draws: `GS ( k`, model 2, error correction M.
///
/// ```
/// 1D 28 6B 04 00 31 41 32 00        model 2
/// 1D 28 6B 03 00 31 43 n            n dots per module
/// 1D 28 6B 03 00 31 45 31           error correction M
/// 1D 28 6B pL pH 31 50 30 d…        store; pL + 256 pH = bytes of d + 3
/// 1D 28 6B 03 00 31 51 30           print
/// ```
///
/// Source: Epson TM-T81 specification, `GS ( k` functions 165 to 181.
///
/// @param data at most 300 bytes in UTF-8
/// @param moduleDots 1 to 16
public record QrCommand(String data, int moduleDots) {
  public static final int MOST_BYTES = 300;

  /// Bytes that versions 1 to 13 hold in byte mode at level M (ISO/IEC 18004, table 7).
  private static final int[] CAPACITY_M = {
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331
  };

  public QrCommand {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("A ticket's QR code takes 1 to 300 bytes, not " + bytes);
    }
    if (moduleDots < 1 || moduleDots > 16) {
      throw new IllegalArgumentException("A QR module has 1 to 16 dots, not " + moduleDots);
    }
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    command(out, 0x41, 0x32, 0x00);
    command(out, 0x43, moduleDots);
    command(out, 0x45, 0x31);
    store(out, data.getBytes(StandardCharsets.UTF_8));
    command(out, 0x51, 0x30);
    return out.toByteArray();
  }

  /// The side of the smallest symbol that certainly holds the data. Digits alone may need less.
  public int mostModulesAcross() {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    int version = 1;
    while (CAPACITY_M[version - 1] < bytes) {
      version++;
    }
    return 17 + 4 * version;
  }

  private static void store(ByteArrayOutputStream out, byte[] bytes) {
    var parameters = new int[bytes.length + 1];
    parameters[0] = 0x30;
    for (int i = 0; i < bytes.length; i++) {
      parameters[i + 1] = bytes[i] & 0xFF;
    }
    command(out, 0x50, parameters);
  }

  private static void command(ByteArrayOutputStream out, int function, int... parameters) {
    int length = parameters.length + 2;
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8), 0x31});
    out.write(function);
    for (int parameter : parameters) {
      out.write(parameter);
    }
  }
}
