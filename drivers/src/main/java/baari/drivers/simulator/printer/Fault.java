package baari.drivers.simulator.printer;

import java.util.Arrays;
import java.util.Optional;

/// What can be wrong with a simulated printer.
public enum Fault {
  PAPER_OUT("paper-out"),
  NEAR_END("near-end"),
  COVER_OPEN("cover"),
  CUTTER_ERROR("cutter"),
  /// Paper is stuck.
  JAM("jam"),
  /// A ticket is in the output and nobody takes it.
  TICKET_WAITING("ticket-waiting"),
  /// Without power: the link, the buffer and the pictures in RAM are lost.
  POWER_CUT("power-cut"),
  /// The cable is out; the printer itself continues.
  UNPLUGGED("unplugged"),
  /// Does not read from its link.
  STALLED("stall"),
  /// Prints, but never confirms it.
  NO_PROOF("no-proof"),
  /// Reads and prints, but never answers anything.
  SILENT("silent");

  private final String option;

  Fault(String option) {
    this.option = option;
  }

  /// Its name on the command line.
  public String option() {
    return option;
  }

  static Optional<Fault> byOption(String option) {
    return Arrays.stream(values()).filter(fault -> fault.option.equals(option)).findFirst();
  }
}
