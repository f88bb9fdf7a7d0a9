package baari.drivers.simulator.sign;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/// Draws a sign of one line, 7 red dots high on black, 6 dots per character.
final class SignPicture {
  /// The width of most one-line signs: 120 dots.
  static final int CHARACTERS = 20;

  private static final int CELL = DotFont.WIDTH + 1;
  private static final int PITCH = 8;
  private static final int BORDER = 12;
  private static final double DOT = 6;
  private static final double GLOW = 9;
  private static final Color CASE = new Color(0x0B0B0D);
  private static final Color DARK = new Color(0x2A1210);
  private static final Color HALO = new Color(0x66FF2A12, true);
  private static final Color RED = new Color(0xFF4A2B);

  private final DotFont font = new DotFont();
  private final int characters;
  private final int columns;

  /// @param characters how many characters it has room for
  SignPicture(int characters) {
    this.characters = characters;
    this.columns = characters * CELL;
  }

  /// @param text centred; what does not fit is cut off, as on a sign in hold mode
  BufferedImage of(String text) {
    var image =
        new BufferedImage(
            columns * PITCH + 2 * BORDER,
            DotFont.HEIGHT * PITCH + 2 * BORDER,
            BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(CASE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    var shown = text.substring(0, Math.min(characters, text.length()));
    int first = (columns - shown.length() * CELL + 1) / 2;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < DotFont.HEIGHT; row++) {
        dot(g, column, row, isLit(shown, column - first, row));
      }
    }
    g.dispose();
    return image;
  }

  private boolean isLit(String text, int column, int row) {
    int index = Math.floorDiv(column, CELL);
    int within = Math.floorMod(column, CELL);
    return index >= 0
        && index < text.length()
        && within < DotFont.WIDTH
        && font.isLit(text.charAt(index), within, row);
  }

  private static void dot(Graphics2D g, int column, int row, boolean lit) {
    double x = BORDER + (column + 0.5) * PITCH;
    double y = BORDER + (row + 0.5) * PITCH;
    if (lit) {
      disc(g, x, y, GLOW, HALO);
    }
    disc(g, x, y, DOT, lit ? RED : DARK);
  }

  private static void disc(Graphics2D g, double x, double y, double size, Color color) {
    g.setColor(color);
    g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
  }
}
