package baari.drivers.protocol.escpos;

import java.nio.charset.StandardCharsets;

/// The questions to a printer, as bytes.
public final class Query {
  /// The `n` of `DLE EOT n` that Custom's printers answer with six bytes.
  public static final int FULL = 20;

  private Query() {}

  /// `DLE EOT n`: answered at once, even when the printer is offline or busy.
  ///
  /// @param n 1 printer, 2 why it is offline, 3 errors, 4 paper; 20 all of it, on Custom's printers
  public static byte[] realTime(int n) {
    if ((n < 1 || n > 4) && n != FULL) {
      throw new IllegalArgumentException("DLE EOT takes 1 to 4 or 20, not " + n);
    }
    return new byte[] {0x10, 0x04, (byte) n};
  }

  /// `GS a 255`: all automatic status, once now and then at each change.
  public static byte[] automatic() {
    return new byte[] {0x1D, 0x61, (byte) 0xFF};
  }

  /// `GS r 1`: paper sensor, answered when the printer reaches the command in its buffer.
  public static byte[] transmitPaper() {
    return new byte[] {0x1D, 0x72, 0x01};
  }

  /// `GS ( H` function 48: answered with `id` when everything before it is printed.
  ///
  /// @param id four ASCII characters
  public static byte[] printResponse(String id) {
    var ascii = id.getBytes(StandardCharsets.US_ASCII);
    if (ascii.length != 4) {
      throw new IllegalArgumentException("A print response id has four characters, not " + id);
    }
    return new byte[] {
      0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ascii[0], ascii[1], ascii[2], ascii[3]
    };
  }
}
