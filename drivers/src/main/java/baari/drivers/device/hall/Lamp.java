package baari.drivers.device.hall;

/// A lamp on a digital output.
public interface Lamp extends AutoCloseable {
  void set(boolean on);

  boolean isOn();

  @Override
  void close();
}
