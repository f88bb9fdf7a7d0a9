package baari.drivers.device.printer;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines, in a font whose characters are all equally wide.
///
/// @param scale the greatest scale at which the longest word fits, at most the scale asked for
record Columns(List<String> text, int scale) {

  /// @param columns how many characters fit into a line at scale 1
  static Columns fit(String text, int scale, int columns) {
    if (text.length() * scale <= columns) {
      return new Columns(List.of(text), scale);
    }
    var words = List.of(text.strip().split("\\s+", -1));
    int longest = words.stream().mapToInt(String::length).max().orElse(0);
    int fitting = scale;
    while (fitting > 1 && longest > columns / fitting) {
      fitting--;
    }
    return new Columns(wrap(words, columns / fitting), fitting);
  }

  private static List<String> wrap(List<String> words, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line.delete(0, width);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
