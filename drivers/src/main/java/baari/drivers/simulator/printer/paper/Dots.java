package baari.drivers.simulator.printer.paper;

import java.awt.Graphics2D;
import java.util.BitSet;

/// A picture as a printer keeps it.
///
/// @param ink row after row
public record Dots(int width, int height, BitSet ink) {

  /// From rows of whole bytes, the leftmost dot in the highest bit.
  public static Dots ofRows(int width, int height, byte[] data, int from) {
    int rowBytes = (width + 7) / 8;
    var ink = new BitSet(width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        ink.set(y * width + x, isSet(data[from + y * rowBytes + x / 8], x));
      }
    }
    return new Dots(width, height, ink);
  }

  /// From columns of whole bytes, the topmost dot in the highest bit, as in `FS q` and `ESC *`.
  public static Dots ofColumns(int width, int height, byte[] data) {
    int columnBytes = height / 8;
    var ink = new BitSet(width * height);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        ink.set(y * width + x, isSet(data[x * columnBytes + y / 8], y));
      }
    }
    return new Dots(width, height, ink);
  }

  private static boolean isSet(byte bits, int index) {
    return (bits >> (7 - index % 8) & 1) == 1;
  }

  /// How many bytes it needs in a printer's memory.
  int bytes() {
    return (width + 7) / 8 * height;
  }

  /// Prints the picture, each dot `across` wide and `down` high.
  public void print(Paper paper, int left, int across, int down) {
    var pen = paper.pen(height * down);
    draw(pen, left, across, down);
    pen.dispose();
  }

  void draw(Graphics2D pen, int left, int across, int down) {
    for (int i = ink.nextSetBit(0); i >= 0; i = ink.nextSetBit(i + 1)) {
      pen.fillRect(left + i % width * across, i / width * down, across, down);
    }
  }
}
