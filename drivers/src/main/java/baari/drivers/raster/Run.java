package baari.drivers.raster;

import java.util.ArrayList;
import java.util.List;

/// Neighbouring columns of a stripe of a picture, from the first with ink to the last. The white
/// columns between two runs are not sent.
public record Run(int left, int width) {

  /// The runs of rows `top` to `top + rows`, from the left to the right.
  ///
  /// @param mostWhite up to this many white columns in a row are sent, not skipped
  public static List<Run> of(Bitmap picture, int top, int rows, int mostWhite) {
    var runs = new ArrayList<Run>();
    for (int x = 0; x < picture.width(); x++) {
      if (hasInk(picture, x, top, rows)) {
        boolean goesOn = !runs.isEmpty() && x - runs.getLast().end() <= mostWhite;
        runs.add(goesOn ? runs.removeLast().upTo(x) : new Run(x, 1));
      }
    }
    return runs;
  }

  private static boolean hasInk(Bitmap picture, int x, int top, int rows) {
    int end = Math.min(picture.height(), top + rows);
    for (int y = top; y < end; y++) {
      if (picture.isInk(x, y)) {
        return true;
      }
    }
    return false;
  }

  private int end() {
    return left + width;
  }

  private Run upTo(int x) {
    return new Run(left, x - left + 1);
  }
}
