package baari.web.body;

/// A body that is not what it states, or not what the endpoint asks for. This is its sender's
/// mistake, so it has no stack trace.
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
    /// Its bytes are not text in the stated character set or, if none is stated, in UTF-8.
    WRONG_BYTES,
    /// The stated character set is not known here.
    UNKNOWN_CHARSET,
    /// The endpoint asks for JSON, and the body states another type.
    OTHER_TYPE,
    /// It is not JSON, or JSON of another shape.
    OTHER_SHAPE,
  }
}
