package baari.board.device;

import org.jboss.logging.Logger;

/// Makes sure that one device's failure does not affect other devices on the same channel.
public final class DeviceGuard {
  private static final Logger LOG = Logger.getLogger(DeviceGuard.class);

  private DeviceGuard() {}

  /// Runs `action`. A failure is logged with the device's name and is not thrown.
  public static void attempt(String device, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error failure) {
      LOG.errorf(failure, "%s failed", device);
    }
  }
}
