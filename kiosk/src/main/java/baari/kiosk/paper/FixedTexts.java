package baari.kiosk.paper;

import baari.drivers.device.TicketPrinter;
import baari.kiosk.server.CentreCatalogue;
import baari.protocol.CentreView;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Tells the printer which drawn texts tickets bear, at first and whenever the centre's names have
/// changed, so that it keeps them and a ticket is short.
@ApplicationScoped
class FixedTexts {
  private final CentreCatalogue catalogue;
  private final TicketLayout layout;
  private final TicketPrinter printer;
  private @Nullable CentreView told;

  FixedTexts(CentreCatalogue catalogue, TicketLayout layout, TicketPrinter printer) {
    this.catalogue = catalogue;
    this.layout = layout;
    this.printer = printer;
  }

  @Scheduled(every = "2s", delayed = "1s")
  void look() {
    catalogue.centre().ifPresent(this::tell);
  }

  private synchronized void tell(CentreView centre) {
    if (!centre.equals(told)) {
      printer.keep(layout.fixedTexts(centre));
      told = centre;
    }
  }
}
