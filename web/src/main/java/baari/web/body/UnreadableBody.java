package baari.web.body;

/// A body that is not what it says or not what is asked for: its sender's mistake. It carries no
/// stack trace.
public final class UnreadableBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String what;

  /// @param what names what is wrong; may be empty
  UnreadableBody(Kind kind, String what) {
    super(kind + " " + what, null, false, false);
    this.kind = kind;
    this.what = what;
  }

  public Kind kind() {
    return kind;
  }

  public String what() {
    return what;
  }

  /// What is wrong.
  public enum Kind {
    /// Its bytes are not text in the character set stated or, if none is, in UTF-8.
    WRONG_BYTES,
    /// A character set is stated that nobody here knows.
    UNKNOWN_CHARSET,
    /// JSON is asked for, and it says that it is something else.
    OTHER_TYPE,
    /// It is not JSON, or JSON of another shape.
    OTHER_SHAPE,
  }
}
