package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.ProfileFile;

/// Full status, an ejector and a ticket sensor.
class CustomKioskPrinterTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(ProfileFile.shipped("custom-vkp80").read());
  }
}
