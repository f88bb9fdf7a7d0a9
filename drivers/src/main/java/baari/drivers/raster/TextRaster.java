package baari.drivers.raster;

import baari.text.PaperText;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws lines of text as bitmaps, shaped and in the right direction for their script, each cropped
/// to its ink. Remembers the last texts, because most lines of a ticket repeat all day and shaping
/// takes milliseconds. Thread-safe.
public final class TextRaster {
  /// Of 255. Anti-aliased edges darker than this become dots. With a lower value, thin strokes
  /// break.
  private static final int THRESHOLD = 150;

  /// The smallest size at which Nastaliq is legible at 203 dpi.
  public static final int LEAST_LEGIBLE_DOTS = 28;

  /// A line that would shrink to less than this share of its size is wrapped instead.
  private static final double MOST_SHRINKAGE = 0.75;

  private static final int REMEMBERED = 256;
  private static final int MARGIN = 2;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Map<Text, List<Bitmap>> drawn =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, List<Bitmap>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Draws `text` in one line if it fits, a little smaller if that makes it fit, otherwise in
  /// several lines from top to bottom. A single word that is too wide is shrunk. Nothing is clipped
  /// and nothing is refused: a character that the typeface does not have becomes a box (see
  /// [PaperText]).
  ///
  /// @param sizeDots the font's size
  /// @param widthDots the width of the paper
  /// @return no lines for a blank text
  public synchronized List<Bitmap> draw(String text, int sizeDots, boolean bold, int widthDots) {
    var wanted = new Text(text, new Style(sizeDots, bold), widthDots);
    var known = drawn.get(wanted);
    if (known == null) {
      known = wanted.draw();
      drawn.put(wanted, known);
    }
    return known;
  }

  private record Text(String text, Style style, int widthDots) {

    List<Bitmap> draw() {
      var words = PaperText.of(text).text().strip();
      if (words.isEmpty()) {
        return List.of();
      }
      return style.breakLines(words, widthDots).stream().map(Line::draw).toList();
    }
  }

  private record Style(int sizeDots, boolean bold) {

    List<Line> breakLines(String text, int widthDots) {
      int fitting = sizeToFit(text, widthDots);
      if (fitting >= Math.max(LEAST_LEGIBLE_DOTS, sizeDots * MOST_SHRINKAGE) || isOneWord(text)) {
        return List.of(new Line(text, new Style(fitting, bold)));
      }
      return wrap(text, widthDots);
    }

    private List<Line> wrap(String text, int widthDots) {
      var lines = new ArrayList<Line>();
      var line = "";
      for (var word : text.split("\\s+", -1)) {
        var longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer) > widthDots) {
          lines.add(fit(line, widthDots));
          longer = word;
        }
        line = longer;
      }
      lines.add(fit(line, widthDots));
      return lines;
    }

    private Line fit(String line, int widthDots) {
      return new Line(line, new Style(sizeToFit(line, widthDots), bold));
    }

    /// The greatest size up to this one at which `line` is not wider than the paper.
    private int sizeToFit(String line, int widthDots) {
      var style = this;
      while (style.sizeDots > 1 && style.width(line) > widthDots) {
        double wanted = style.sizeDots * widthDots / style.width(line);
        style = new Style(Math.max(1, Math.min(style.sizeDots - 1, (int) wanted)), bold);
      }
      return style.sizeDots;
    }

    private double width(String line) {
      return Math.ceil(new Line(line, this).layout().getBounds().getWidth()) + 1;
    }

    private static boolean isOneWord(String text) {
      return text.chars().noneMatch(Character::isWhitespace);
    }

    Font font() {
      return Typeface.font(sizeDots, bold);
    }
  }

  private record Line(String text, Style style) {

    TextLayout layout() {
      var attributed = new AttributedString(text);
      attributed.addAttribute(TextAttribute.FONT, style.font());
      attributed.addAttribute(TextAttribute.RUN_DIRECTION, isRightToLeft());
      return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    private boolean isRightToLeft() {
      return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    Bitmap draw() {
      var layout = layout();
      // The ink, not ascent and descent, because Nastaliq goes beyond its em box.
      Rectangle2D ink = layout.getBounds();
      int width = (int) Math.ceil(ink.getWidth()) + 2 * MARGIN;
      int height = (int) Math.ceil(ink.getHeight()) + 2 * MARGIN;
      var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      var graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setColor(Color.BLACK);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      layout.draw(graphics, (float) (MARGIN - ink.getX()), (float) (MARGIN - ink.getY()));
      graphics.dispose();
      return Bitmap.inkOf(image, THRESHOLD);
    }
  }
}
