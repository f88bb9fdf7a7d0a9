package baari.drivers.simulator.printer.paper;

import baari.drivers.raster.Typeface;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/// The built-in font: each ASCII character has its own cell, and all cells have the same size.
final class Glyphs {
  private static final float DESIGN = 100;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, false, true);

  /// A share of the cell's height, from the top.
  private static final double BASELINE = 0.80;

  private static final double CAPITAL = 0.70;

  /// A share of the cell's width.
  private static final double WIDEST = 0.92;

  private Glyphs() {}

  static void draw(Graphics2D pen, char character, int x, int width, int height, boolean bold) {
    var font = Typeface.font(DESIGN, bold);
    double capital = font.createGlyphVector(CONTEXT, "H").getVisualBounds().getHeight();
    var outline = font.createGlyphVector(CONTEXT, String.valueOf(character)).getOutline();
    var ink = outline.getBounds2D();
    double vertical = height * CAPITAL / capital;
    double horizontal = Math.min(vertical, width * WIDEST / Math.max(1, ink.getWidth()));
    var place = AffineTransform.getTranslateInstance(x + width / 2.0, height * BASELINE);
    place.scale(horizontal, vertical);
    place.translate(-ink.getCenterX(), 0);
    pen.fill(place.createTransformedShape(outline));
  }
}
