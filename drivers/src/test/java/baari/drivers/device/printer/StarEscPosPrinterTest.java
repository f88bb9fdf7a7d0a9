package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.ProfileFile;

/// Proof by `GS r 1`, automatic status.
class StarEscPosPrinterTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(ProfileFile.shipped("star-escpos").read());
  }
}
