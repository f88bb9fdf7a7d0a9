package baari.drivers.device;

/// A printer whose only proof is `GS r 1`.
class EscPosTransmittedStatusTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(PrinterProfile.GENERIC_80_MM);
  }
}
