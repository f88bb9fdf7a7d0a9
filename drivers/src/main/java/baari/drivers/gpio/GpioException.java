package baari.drivers.gpio;

import java.io.IOException;

/// A GPIO chip or line that cannot be used. The message names it, says why, and what to do.
public final class GpioException extends IOException {
  private static final long serialVersionUID = 1L;

  public GpioException(String message, Throwable cause) {
    super(message, cause);
  }
}
