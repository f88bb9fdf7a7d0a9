package baari.kiosk.paper;

import baari.drivers.device.TicketPrinter;
import baari.kiosk.KioskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The printer that the configuration names, and the layout for its paper.
final class PaperBeans {
  private PaperBeans() {}

  @Produces
  @ApplicationScoped
  static TicketPrinter printer(KioskConfig config) {
    return new NoPrinter();
  }

  static void close(@Disposes TicketPrinter printer) {
    printer.close();
  }

  @Produces
  @Singleton
  static TicketLayout layout(KioskConfig config) {
    return new TicketLayout(config.printer().dots(), config.publicUrl());
  }
}
