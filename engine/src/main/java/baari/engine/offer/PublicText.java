package baari.engine.offer;

/// What the public reads, in each language; the same twice where somebody gave it once.
public record PublicText(String en, String ur) {

  /// In whatever language it is written.
  public static PublicText of(String text) {
    return new PublicText(text, text);
  }

  /// Whether it was given in each language.
  public boolean isInBoth() {
    return !en.equals(ur);
  }

  /// Where only one text can be shown.
  public String asOne() {
    return isInBoth() ? en + " · " + ur : en;
  }

  public boolean isBlank() {
    return en.isBlank() || ur.isBlank();
  }
}
