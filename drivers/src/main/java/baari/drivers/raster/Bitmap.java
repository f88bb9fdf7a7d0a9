package baari.drivers.raster;

import java.awt.image.BufferedImage;
import java.util.BitSet;

/// A picture of black dots and white paper. Immutable.
public final class Bitmap {
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
  /// @param image grey, one byte a dot
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

  /// The `count` rows from `first` on.
  public Bitmap rows(int first, int count) {
    return new Bitmap(width, count, ink.get(first * width, (first + count) * width));
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
