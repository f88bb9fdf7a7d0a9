package baari.drivers.simulator.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Letters of 5 by 7 dots, capitals only. The file `font-5x7.txt` draws them in bands of ten; each
/// band has a line of names and seven lines of dots.
final class DotFont {
  static final int WIDTH = 5;
  static final int HEIGHT = 7;

  /// The lines of a band: a line of names, the dots, an empty line.
  private static final int BAND = 1 + HEIGHT + 1;

  private static final String FILE = "font-5x7.txt";
  private static final List<String> BLANK =
      List.of(".....", ".....", ".....", ".....", ".....", ".....", ".....");

  private final Map<Character, List<String>> glyphs = new HashMap<>();

  DotFont() {
    var lines = read().lines().toList();
    for (int top = 0; top < lines.size(); top += BAND) {
      readBand(lines.subList(top, top + 1 + HEIGHT));
    }
  }

  /// @return whether the dot is lit; a character that the font does not have is blank
  boolean isLit(char character, int column, int row) {
    char capital = String.valueOf(character).toUpperCase(Locale.ROOT).charAt(0);
    return glyphs.getOrDefault(capital, BLANK).get(row).charAt(column) == '#';
  }

  boolean has(char character) {
    return glyphs.containsKey(character);
  }

  private void readBand(List<String> lines) {
    var names = lines.getFirst();
    for (int left = 0; left < names.length(); left += WIDTH + 1) {
      int start = left;
      glyphs.put(
          names.charAt(left),
          lines.stream().skip(1).map(line -> line.substring(start, start + WIDTH)).toList());
    }
  }

  private static String read() {
    try (InputStream in = DotFont.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
