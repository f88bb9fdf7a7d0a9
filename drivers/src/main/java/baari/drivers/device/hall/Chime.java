package baari.drivers.device.hall;

/// A relay that rings. Rings never overlap: a strike during a ring is dropped.
public interface Chime extends AutoCloseable {
  /// Rings once and returns at once.
  void strike();

  @Override
  void close();
}
