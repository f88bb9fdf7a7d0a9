package baari.drivers.protocol.escpos;

import baari.drivers.raster.Bitmap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Pictures that a printer keeps in one of its two memories, each under a key of two characters (32
/// to 126). The functions of `GS ( L` are the same for both memories:
///
/// ```
/// 1D 28 4C 02 00 30 capacity                               37 30|31 digits 00: bytes left
/// 1D 28 4C 04 00 30 list 4B 43                             37 72|73 40|41 k1 k2 … 00: its keys
/// 1D 28 4C 05 00 30 clear 43 4C 52                         deletes all
/// 1D 28 4C 04 00 30 delete k1 k2                           deletes one
/// 1D 28 4C pL pH 30 define 30 k1 k2 01 xL xH yL yH 31 d…   x by y dots, p = bytes of d + 11
/// 1D 28 4C 06 00 30 print k1 k2 01 01                      prints one
/// ```
///
/// Source: Epson's ESC/POS reference and TM-T81 specification, `GS ( L` functions 51 to 85.
public enum PictureMemory {
  /// Erased by `ESC @` and by a loss of power.
  RAM(52, 80),
  /// Permanent, but wears out. Defining a picture takes up to a minute.
  NV(51, 64);

  /// Asks for the rest of a list that ended with `41`.
  public static byte[] acknowledge() {
    return new byte[] {0x06};
  }

  private static final int DEFINE_PARAMETERS = 11;
  private static final int CLEAR = 1;
  private static final int DELETE = 2;
  private static final int DEFINE = 3;
  private static final int PRINT = 5;

  private final int capacity;
  private final int functions;

  PictureMemory(int capacity, int functions) {
    this.capacity = capacity;
    this.functions = functions;
  }

  public byte[] askCapacity() {
    return command(new byte[] {0x30, (byte) capacity});
  }

  public byte[] list() {
    return keyed(0, "KC");
  }

  public byte[] clear() {
    return keyed(CLEAR, "CLR");
  }

  public byte[] delete(String key) {
    return keyed(DELETE, key);
  }

  /// @param picture at most [JobWriter#RASTER_BYTES] bytes
  public byte[] define(String key, Bitmap picture) {
    var dots = picture.dots(picture.whole());
    if (dots.length > JobWriter.RASTER_BYTES) {
      throw new IllegalArgumentException("a picture of " + dots.length + " bytes is too large");
    }
    var body = new ByteArrayOutputStream(DEFINE_PARAMETERS + dots.length);
    body.writeBytes(new byte[] {0x30, (byte) (functions + DEFINE), 0x30});
    body.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
    body.write(1);
    int width = picture.width();
    int height = picture.height();
    body.writeBytes(
        new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), 0x31});
    body.writeBytes(dots);
    return command(body.toByteArray());
  }

  public byte[] print(String key) {
    return keyed(PRINT, key + "\u0001\u0001");
  }

  private byte[] keyed(int function, String parameters) {
    var ascii = parameters.getBytes(StandardCharsets.US_ASCII);
    var body = new byte[2 + ascii.length];
    body[0] = 0x30;
    body[1] = (byte) (functions + function);
    System.arraycopy(ascii, 0, body, 2, ascii.length);
    return command(body);
  }

  private static byte[] command(byte[] body) {
    var out = new ByteArrayOutputStream(5 + body.length);
    out.writeBytes(new byte[] {0x1D, 0x28, 0x4C, (byte) body.length, (byte) (body.length >> 8)});
    out.writeBytes(body);
    return out.toByteArray();
  }
}
