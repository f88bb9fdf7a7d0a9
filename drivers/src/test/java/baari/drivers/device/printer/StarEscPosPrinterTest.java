package baari.drivers.device.printer;

/// Proof by `GS r 1`, status by itself.
class StarEscPosPrinterTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(ProfileFile.shipped("star-escpos").read());
  }
}
