package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.ProfileFile;

/// A clone whose only proof is `GS r 1` and which reports nothing by itself.
class Generic80PrinterTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(ProfileFile.shipped("generic-80").read());
  }
}
