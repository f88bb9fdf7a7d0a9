package baari.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/// The kinds of characters, for the shipped typeface: Noto Nastaliq Urdu, on paper and on screens.
/// A resource lists the letters that it has, so that a server needs no fonts to know them.
final class Letters {
  private static final String RESOURCE = "letters.txt";
  private static final BitSet DRAWN = read();

  private Letters() {}

  /// Whether the typeface draws it.
  static boolean isDrawn(int character) {
    return DRAWN.get(character);
  }

  /// Blanks of any width, line ends and tabs.
  static boolean isBlank(int character) {
    return Character.isSpaceChar(character)
        || (character >= '\t' && character <= '\r')
        || character == 0x85;
  }

  /// A sign that is invisible and only controls how other characters are written: direction marks,
  /// joiners, the soft hyphen, a byte order mark, variant selectors.
  static boolean isInvisible(int character) {
    return switch (character) {
      case 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF -> true;
      default ->
          isWithin(character, 0x200B, 0x200F)
              || isWithin(character, 0x202A, 0x202E)
              || isWithin(character, 0x2060, 0x206F)
              || isWithin(character, 0xFE00, 0xFE0F);
    };
  }

  /// Whether it reverses everything that follows, also letters with their own direction.
  static boolean isOverride(int character) {
    return character == 0x202D || character == 0x202E;
  }

  /// Any kind of hyphen, dash or minus. The Urdu full stop and the Urdu stretch count too, because
  /// people who look for a dash on an Urdu keyboard find these.
  static boolean isDash(int character) {
    return Character.getType(character) == Character.DASH_PUNCTUATION
        || character == 0x2212
        || character == 0x2043
        || character == 0x2D7
        || character == 0x640
        || character == 0x6D4;
  }

  private static boolean isWithin(int character, int first, int last) {
    return first <= character && character <= last;
  }

  private static BitSet read() {
    var drawn = new BitSet();
    try (InputStream in = Letters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in the program");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .forEach(range -> add(drawn, range));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return drawn;
  }

  private static void add(BitSet drawn, String range) {
    int dash = range.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
    int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
    drawn.set(first, last + 1);
  }
}
