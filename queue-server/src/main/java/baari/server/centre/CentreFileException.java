package baari.server.centre;

import java.util.List;

/// A centre's file that cannot be used. The message lists all its errors.
public final class CentreFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /// A file with more errors is hardly a centre's file. The other errors show when these are
  /// corrected.
  private static final int ERRORS_LIMIT = 100;

  private final transient List<String> errors;

  CentreFileException(String file, List<String> errors) {
    super(file + " cannot be used:\n  " + String.join("\n  ", errors));
    this.errors = errors.stream().limit(ERRORS_LIMIT).toList();
  }

  /// The errors, each with its place in the file; at most 100.
  public List<String> errors() {
    return errors;
  }
}
