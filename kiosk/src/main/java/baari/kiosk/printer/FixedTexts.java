package baari.kiosk.printer;

import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.TicketPrinter;
import baari.kiosk.server.CentreCatalogue;
import baari.paper.TicketLayout;
import baari.protocol.CentreView;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tells the printer which drawn texts are on the tickets, at the start and whenever the centre's
/// names have changed. The printer stores the texts, so that less data is sent for each ticket.
@ApplicationScoped
class FixedTexts {
  private final CentreCatalogue catalogue;
  private final TicketLayout layout;
  private final TicketPrinter printer;
  private List<Drawn> told = List.of();

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
    var texts = layout.fixedTexts(centre);
    if (!texts.equals(told)) {
      printer.keep(texts);
      told = texts;
    }
  }
}
