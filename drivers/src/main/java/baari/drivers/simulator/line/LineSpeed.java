package baari.drivers.simulator.line;

/// How fast a simulated line takes bytes.
public enum LineSpeed {
  /// Ten bits per byte at the speed that the driver set, like a real line.
  AS_A_LINE,
  /// At once, for tests that do not measure time.
  AT_ONCE
}
