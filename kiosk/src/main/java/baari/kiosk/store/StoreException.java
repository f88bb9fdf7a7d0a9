package baari.kiosk.store;

/// The kiosk's own file cannot be read or written. Nothing of the request was stored.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
