package baari.drivers.raster;

import java.util.ArrayDeque;
import java.util.List;

/// A part of a picture, as wide as its ink: rows `top` to `top + rows`, dots `left` to `left +
/// width`. Without ink, its width is 0.
///
/// The slanting words of Urdu leave most of their box white. A few bands, each cropped separately,
/// need a third fewer bytes.
public record Band(int top, int rows, int left, int width) {

  /// Cuts `picture` into the bands that need the fewest bytes.
  ///
  /// @param mostRows the most rows of one band
  /// @param costBytes the cost of a band in addition to its dots
  public static List<Band> cut(Bitmap picture, int mostRows, int costBytes) {
    int height = picture.height();
    var cheapest = new int[height + 1];
    var last = new Band[height + 1];
    for (int end = 1; end <= height; end++) {
      cheapest[end] = Integer.MAX_VALUE;
      var band = new Band(end, 0, picture.width(), 0);
      for (int top = end - 1; top >= Math.max(0, end - mostRows); top--) {
        band = band.withRowAbove(picture);
        int bytes = cheapest[top] + costBytes + band.bytes();
        if (bytes < cheapest[end]) {
          cheapest[end] = bytes;
          last[end] = band;
        }
      }
    }
    var bands = new ArrayDeque<Band>();
    for (int end = height; end > 0; end = last[end].top) {
      bands.addFirst(last[end]);
    }
    return List.copyOf(bands);
  }

  private Band withRowAbove(Bitmap picture) {
    int from = Math.min(left, picture.firstInk(top - 1));
    int to = Math.max(width == 0 ? -1 : left + width - 1, picture.lastInk(top - 1));
    return new Band(top - 1, rows + 1, from, Math.max(0, to - from + 1));
  }

  /// The dots as bytes, each row filled up to whole bytes.
  public int bytes() {
    return (width + 7) / 8 * rows;
  }
}
