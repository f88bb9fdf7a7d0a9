package baari.journal;

import org.jspecify.annotations.Nullable;

/// What can go wrong with storage.
public abstract sealed class JournalException extends Exception {
  private static final long serialVersionUID = 1L;

  private JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Another writer was first; nothing was stored.
  public static final class Conflict extends JournalException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(message, null);
    }

    public Conflict(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The database answered, but an entry of a centre is missing or cannot be read. Other centres
  /// continue.
  public static final class Unreadable extends JournalException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The database did not answer or refused: disk full, read-only, link down.
  public static final class Unavailable extends JournalException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
