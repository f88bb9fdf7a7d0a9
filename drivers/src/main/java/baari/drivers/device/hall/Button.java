package baari.drivers.device.hall;

/// A push button on a digital input, debounced: one press is reported once, even if the contact
/// bounces.
public interface Button extends AutoCloseable {
  /// Sets the listener for presses, which runs on the device's own thread. Called once.
  void onPress(Runnable listener);

  @Override
  void close();
}
