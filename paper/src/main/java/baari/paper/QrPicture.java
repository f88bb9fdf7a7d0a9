package baari.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code for the screen, for citizens who get no paper.
public final class QrPicture {
  /// The white space that a reader needs around a code.
  private static final int QUIET_MODULES = 4;

  private QrPicture() {}

  /// The code as an SVG document, with one unit per module.
  public static String svg(String text) {
    var modules = modules(text);
    int size = modules.length + 2 * QUIET_MODULES;
    var path = new StringBuilder();
    for (int y = 0; y < modules.length; y++) {
      for (int x = 0; x < modules.length; x++) {
        if (modules[y][x] == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET_MODULES, y + QUIET_MODULES));
        }
      }
    }
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'><path fill='#fff' d='M0 0h%dv%dH0z'/><path d='%s'/></svg>"
        .formatted(size, size, size, size, path);
  }

  private static byte[][] modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix().getArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }
}
