package baari.drivers.simulator.printer;

/// Finds `DLE EOT n` in the bytes that come in, before they are interpreted and even inside another
/// command. A printer answers these even when it is halted.
final class RealTimeScanner {
  /// The `n` of Custom's full status.
  static final int FULL = 20;

  private int matched;

  /// @return the `n` that was asked, or 0
  int next(byte b) {
    if (matched == 2 && (b == FULL || (b >= 1 && b <= 4))) {
      matched = 0;
      return b;
    }
    if (matched == 1 && b == 0x04) {
      matched = 2;
    } else {
      matched = b == 0x10 ? 1 : 0;
    }
    return 0;
  }
}
