package baari.drivers.transport;

import java.io.IOException;

/// A write that was not sent completely. The message names the link, what was written and the
/// deadline.
public final class TransportException extends IOException {
  private static final long serialVersionUID = 1L;

  public TransportException(String message) {
    super(message);
  }

  public TransportException(String message, Throwable cause) {
    super(message, cause);
  }
}
