package baari.server.centre;

import java.util.List;

/// A centre's file that cannot be used. The message lists all that is wrong with it.
public final class CentreFileException extends Exception {
  private static final long serialVersionUID = 1L;

  CentreFileException(String file, List<String> errors) {
    super(file + " cannot be used:\n  " + String.join("\n  ", errors));
  }
}
