package baari.drivers.device;

import baari.drivers.device.PrinterStatus.Paper;
import baari.drivers.protocol.escpos.Answer;

/// A printer's condition, put together from real-time answers and automatic status.
record Condition(
    boolean offline,
    boolean coverOpen,
    boolean stoppedByPaper,
    boolean anyError,
    boolean cutterError,
    boolean otherError,
    boolean nearEnd,
    boolean paperOut) {

  static final Condition HEALTHY =
      new Condition(false, false, false, false, false, false, false, false);

  /// After the answer to `DLE EOT n`.
  Condition withRealTime(int n, int bits) {
    return switch (n) {
      case 1 -> withOffline(has(bits, 0x08));
      case 2 -> withOfflineCause(has(bits, 0x04), has(bits, 0x20), has(bits, 0x40));
      case 3 -> withErrors(has(bits, 0x08), has(bits, 0x64));
      case 4 -> withPaper(has(bits, 0x0C), has(bits, 0x60));
      default -> throw new IllegalArgumentException("There is no DLE EOT " + n);
    };
  }

  static Condition of(Answer.Automatic status) {
    return new Condition(
        status.isOffline(),
        status.isCoverOpen(),
        false,
        false,
        status.hasCutterError(),
        status.hasOtherError(),
        status.isNearEnd(),
        status.isPaperOut());
  }

  /// As seen from outside.
  PrinterStatus status() {
    boolean noPaper = paperOut || stoppedByPaper;
    boolean explained = coverOpen || noPaper || cutterError;
    return new PrinterStatus(
        true,
        noPaper ? Paper.OUT : nearEnd ? Paper.NEAR_END : Paper.ADEQUATE,
        coverOpen,
        cutterError,
        otherError || ((offline || anyError) && !explained));
  }

  private Condition withOffline(boolean isOffline) {
    return new Condition(
        isOffline, coverOpen, stoppedByPaper, anyError, cutterError, otherError, nearEnd, paperOut);
  }

  private Condition withOfflineCause(boolean cover, boolean paperStop, boolean error) {
    return new Condition(
        offline, cover, paperStop, error, cutterError, otherError, nearEnd, paperOut);
  }

  private Condition withErrors(boolean cutter, boolean other) {
    return new Condition(
        offline, coverOpen, stoppedByPaper, anyError, cutter, other, nearEnd, paperOut);
  }

  private Condition withPaper(boolean low, boolean out) {
    return new Condition(
        offline, coverOpen, stoppedByPaper, anyError, cutterError, otherError, low, out);
  }

  private static boolean has(int bits, int mask) {
    return (bits & mask) != 0;
  }
}
