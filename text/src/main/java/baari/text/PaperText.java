package baari.text;

import java.text.Normalizer;

/// A text as it is printed on paper. Every kind of blank becomes a space. A character that the
/// typeface lacks is replaced by letters with the same meaning if there are any, otherwise by a
/// box. Nothing is refused.
///
/// Direction marks stay, because they decide on which side a number is printed. They are not drawn.
///
/// @param text with [#BOX] for each character that cannot be shown
/// @param boxes how many boxes it has
public record PaperText(String text, int boxes) {
  /// The typeface does not have this character and draws a box.
  public static final char BOX = '\uFFFD';

  private static final int FRACTION_SLASH = 0x2044;

  public static PaperText of(String text) {
    if (isPlain(text)) {
      return new PaperText(text, 0);
    }
    var paper = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(character -> append(paper, character));
    String written = paper.toString();
    return new PaperText(written, (int) written.chars().filter(each -> each == BOX).count());
  }

  /// Whether all characters can be printed.
  public boolean isWhole() {
    return boxes == 0;
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(each -> each >= ' ' && each <= '~');
  }

  private static void append(StringBuilder paper, int character) {
    if (Letters.isBlank(character)) {
      paper.append(' ');
    } else if (Letters.isDrawn(character) || Letters.isInvisible(character)) {
      paper.appendCodePoint(character);
    } else {
      paper.append(substitute(character));
    }
  }

  private static String substitute(int character) {
    if (Letters.isDash(character)) {
      return "-";
    }
    var same = new StringBuilder();
    Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
        .codePoints()
        .map(each -> each == FRACTION_SLASH ? '/' : Letters.isBlank(each) ? ' ' : each)
        .forEach(same::appendCodePoint);
    boolean isDrawn = same.codePoints().allMatch(Letters::isDrawn);
    return isDrawn && !same.isEmpty() ? same.toString() : String.valueOf(BOX);
  }
}
