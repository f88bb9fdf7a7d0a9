package baari.drivers.simulator.printer;

import java.util.Set;

/// What the printer reports about itself, in the bits of the TM-T88III specification.
record Sensors(Set<Fault> faults) {

  /// Whether the printer prints nothing and reads nothing from the receive buffer.
  boolean isHalted() {
    return has(Fault.PAPER_OUT) || has(Fault.COVER_OPEN) || hasError();
  }

  /// The answer to `DLE EOT n`.
  byte[] realTime(int n) {
    if (n == RealTimeScanner.FULL) {
      return full();
    }
    int bits =
        switch (n) {
          case 1 -> flag(isHalted(), 0b0000_1000);
          case 2 ->
              flag(has(Fault.COVER_OPEN), 0b0000_0100)
                  | flag(has(Fault.PAPER_OUT), 0b0010_0000)
                  | flag(hasError(), 0b0100_0000);
          case 3 -> error();
          default -> flag(isLow(), 0b0000_1100) | flag(has(Fault.PAPER_OUT), 0b0110_0000);
        };
    return new byte[] {(byte) (0b0001_0010 | bits)};
  }

  /// Automatic status.
  byte[] automatic() {
    int printer =
        0b0001_0000 | flag(isHalted(), 0b0000_1000) | flag(has(Fault.COVER_OPEN), 0b0010_0000);
    return new byte[] {(byte) printer, (byte) error(), (byte) paper(), 0};
  }

  /// The answer of Custom's printers to `DLE EOT 20`.
  private byte[] full() {
    int paper =
        flag(has(Fault.PAPER_OUT), 0b0000_0001)
            | flag(isLow(), 0b0000_0100)
            | flag(has(Fault.TICKET_WAITING), 0b0010_0000);
    int user = flag(has(Fault.COVER_OPEN), 0b0000_0010);
    int recoverable = flag(has(Fault.JAM), 0b0100_0000);
    int unrecoverable = flag(has(Fault.CUTTER_ERROR), 0b0000_0001);
    return new byte[] {
      0x10, 0x0F, (byte) paper, (byte) user, (byte) recoverable, (byte) unrecoverable
    };
  }

  /// The answer to `GS r 1`.
  byte[] transmittedPaper() {
    return new byte[] {(byte) paper()};
  }

  /// A jam is a mechanical error. A command ends it.
  private int error() {
    return flag(has(Fault.CUTTER_ERROR), 0b0000_1000) | flag(has(Fault.JAM), 0b0000_0100);
  }

  private boolean hasError() {
    return has(Fault.CUTTER_ERROR) || has(Fault.JAM);
  }

  private int paper() {
    return flag(isLow(), 0b0011) | flag(has(Fault.PAPER_OUT), 0b1100);
  }

  private boolean isLow() {
    return has(Fault.NEAR_END) || has(Fault.PAPER_OUT);
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }

  private static int flag(boolean set, int bits) {
    return set ? bits : 0;
  }
}
