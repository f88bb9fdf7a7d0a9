package baari.drivers.raster;

import java.awt.image.BufferedImage;
import java.util.BitSet;

/// A picture of black dots and white paper. Immutable.
public final class Bitmap {
  /// The height of a column.
  public static final int STRIPE_DOTS = 24;

  private final int width;
  private final int height;
  private final BitSet ink;

  private Bitmap(int width, int height, BitSet ink) {
    this.width = width;
    this.height = height;
    this.ink = ink;
  }

  /// All black.
  public static Bitmap filled(int width, int height) {
    var ink = new BitSet(width * height);
    ink.set(0, width * height);
    return new Bitmap(width, height, ink);
  }

  /// The ink of `image`, without the white around it.
  ///
  /// @param image grey, one byte per dot
  /// @param threshold 0 to 255: what is darker becomes a black dot
  public static Bitmap inkOf(BufferedImage image, int threshold) {
    var box = InkBox.of(image, threshold);
    var ink = new BitSet(box.width() * box.height());
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        ink.set(y * box.width() + x, isDark(image, box.left() + x, box.top() + y, threshold));
      }
    }
    return new Bitmap(box.width(), box.height(), ink);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public boolean isInk(int x, int y) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      throw new IndexOutOfBoundsException(x + "," + y + " is outside " + width + "x" + height);
    }
    return ink.get(y * width + x);
  }

  /// The rows of one band in a printer's format: row after row, from left to right, the leftmost
  /// dot in the highest bit, each row filled up to whole bytes.
  public byte[] dots(Band band) {
    int rowBytes = (band.width() + 7) / 8;
    var bytes = new byte[rowBytes * band.rows()];
    for (int y = 0; y < band.rows(); y++) {
      for (int x = 0; x < band.width(); x++) {
        if (isInk(band.left() + x, band.top() + y)) {
          bytes[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return bytes;
  }

  /// The columns of one run, from row `top` on, in a printer's format: column after column,
  /// [#STRIPE_DOTS] each, the topmost dot in the highest bit, white below the picture.
  public byte[] columns(int top, Run run) {
    int columnBytes = STRIPE_DOTS / 8;
    var bytes = new byte[columnBytes * run.width()];
    for (int x = 0; x < run.width(); x++) {
      for (int y = 0; y < Math.min(STRIPE_DOTS, height - top); y++) {
        if (isInk(run.left() + x, top + y)) {
          bytes[x * columnBytes + y / 8] |= (byte) (0x80 >> y % 8);
        }
      }
    }
    return bytes;
  }

  /// The same picture with `left` white dots on its left.
  public Bitmap shifted(int left) {
    var moved = new BitSet((left + width) * height);
    for (int i = ink.nextSetBit(0); i >= 0; i = ink.nextSetBit(i + 1)) {
      moved.set(i / width * (left + width) + left + i % width);
    }
    return new Bitmap(left + width, height, moved);
  }

  /// The whole picture as one band.
  public Band whole() {
    return new Band(0, height, 0, width);
  }

  /// The leftmost ink of a row; the picture's width when there is none.
  int firstInk(int y) {
    int x = ink.nextSetBit(y * width);
    return x < 0 || x >= (y + 1) * width ? width : x - y * width;
  }

  /// The rightmost ink of a row; -1 when there is none.
  int lastInk(int y) {
    int x = ink.previousSetBit((y + 1) * width - 1);
    return x < y * width ? -1 : x - y * width;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bitmap its
        && its.width == width
        && its.height == height
        && its.ink.equals(ink);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + ink.hashCode();
  }

  private static boolean isDark(BufferedImage image, int x, int y, int threshold) {
    return image.getRaster().getSample(x, y, 0) < threshold;
  }

  /// The smallest box around all ink; empty when there is none.
  private record InkBox(int left, int top, int width, int height) {
    static InkBox of(BufferedImage image, int threshold) {
      int left = image.getWidth();
      int top = image.getHeight();
      int right = -1;
      int bottom = -1;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (isDark(image, x, y, threshold)) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = y;
          }
        }
      }
      return right < 0
          ? new InkBox(0, 0, 0, 0)
          : new InkBox(left, top, right - left + 1, bottom - top + 1);
    }
  }
}
