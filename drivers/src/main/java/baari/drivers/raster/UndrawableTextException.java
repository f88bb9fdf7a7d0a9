package baari.drivers.raster;

/// A text with a character that the typeface does not have; the message names it.
public final class UndrawableTextException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  UndrawableTextException(String text, int index) {
    int character = text.codePointAt(index);
    message =
        "'%s' cannot be drawn: the typeface has no %s (U+%04X)"
            .formatted(text, Character.getName(character), character);
  }

  @Override
  public String getMessage() {
    return message;
  }
}
