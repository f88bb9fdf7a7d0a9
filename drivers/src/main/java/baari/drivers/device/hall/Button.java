package baari.drivers.device.hall;

/// A push button on a digital input, debounced: one press, one event, however the contact bounces.
public interface Button extends AutoCloseable {
  /// Sets who is told of a press, on the device's own thread. Called once.
  void onPress(Runnable listener);

  @Override
  void close();
}
