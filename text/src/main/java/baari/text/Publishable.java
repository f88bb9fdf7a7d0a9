package baari.text;

import java.util.Optional;

/// Whether a text may be shown to the public: only if the shipped typeface shows all of it. A text
/// that was accepted is not checked again. If a character of it is missing later, paper shows a
/// box.
public final class Publishable {
  private Publishable() {}

  /// What is wrong with the first character that cannot be shown, in words; empty when all can.
  ///
  /// ```
  /// character U+20A8 RUPEE SIGN at position 5 cannot be shown; write 'Rs'
  /// ```
  public static Optional<String> fault(String text) {
    int position = 1;
    for (int at = 0; at < text.length(); position++) {
      int character = text.codePointAt(at);
      if (!isShown(character)) {
        return Optional.of(fault(character, position));
      }
      at += Character.charCount(character);
    }
    return Optional.empty();
  }

  private static boolean isShown(int character) {
    if (Character.isISOControl(character) || Letters.isOverride(character)) {
      return false;
    }
    return Letters.isDrawn(character)
        || Letters.isBlank(character)
        || Letters.isInvisible(character);
  }

  private static String fault(int character, int position) {
    String name = Character.getName(character);
    return "character U+%04X%s at position %d cannot be shown%s"
        .formatted(character, name == null ? "" : " " + name, position, advice(character));
  }

  private static String advice(int character) {
    var instead = PaperText.of(Character.toString(character));
    String text = instead.text();
    return instead.isWhole() && !text.isBlank() && text.codePointAt(0) != character
        ? "; write '" + text + "'"
        : "";
  }
}
