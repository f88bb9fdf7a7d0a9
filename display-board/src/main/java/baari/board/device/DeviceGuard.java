package baari.board.device;

import org.jboss.logging.Logger;

/// Keeps one device's failure from the others that hang on the same channel.
public final class DeviceGuard {
  private static final Logger LOG = Logger.getLogger(DeviceGuard.class);

  private DeviceGuard() {}

  /// Does it; a failure is logged under the device's name and goes no further.
  public static void attempt(String device, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error failure) {
      LOG.errorf(failure, "%s failed", device);
    }
  }
}
