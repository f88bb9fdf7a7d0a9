package baari.protocol;

/// One text in the two languages of the hall.
///
/// @param en English
/// @param ur Urdu, in logical order; the reader lays it out right to left
public record LocalizedText(String en, String ur) {

  /// For a place where only one text can be shown.
  public String asOne() {
    return en.equals(ur) ? en : en + " · " + ur;
  }
}
