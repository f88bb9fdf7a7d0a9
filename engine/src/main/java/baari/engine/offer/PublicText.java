package baari.engine.offer;

/// A text for the public, in both languages. If it was given in one language only, both texts are
/// the same.
public record PublicText(String en, String ur) {

  /// Given in one language, whichever it is.
  public static PublicText of(String text) {
    return new PublicText(text, text);
  }

  /// Whether it was given in each language.
  public boolean isInBoth() {
    return !en.equals(ur);
  }

  /// For a place where only one text can be shown.
  public String asOne() {
    return isInBoth() ? en + " · " + ur : en;
  }

  public boolean isBlank() {
    return en.isBlank() || ur.isBlank();
  }
}
