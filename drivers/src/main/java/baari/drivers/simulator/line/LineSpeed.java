package baari.drivers.simulator.line;

/// How fast bytes are taken.
public enum LineSpeed {
  /// Ten bits a byte at the speed that the driver set: as a wire does.
  AS_A_LINE,
  /// At once, for tests that do not measure.
  AT_ONCE
}
