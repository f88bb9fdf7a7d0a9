package baari.kiosk.rest;

import baari.drivers.device.TicketPrinter;
import baari.kiosk.KioskConfig;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.ServerLink;
import baari.protocol.CentreView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the touch page must know before a tap: printer, link to the server, services.
@Path("/api/state")
public class StateResource {
  private final CentreCatalogue catalogue;
  private final ServerLink link;
  private final TicketPrinter printer;
  private final KioskConfig.Screen screen;

  StateResource(
      CentreCatalogue catalogue, ServerLink link, TicketPrinter printer, KioskConfig config) {
    this.catalogue = catalogue;
    this.link = link;
    this.printer = printer;
    this.screen = config.screen();
  }

  @GET
  public View state() {
    var centre = catalogue.centre().orElse(null);
    return new View(
        centre,
        centre == null ? List.of() : services(centre),
        link.view(),
        PrinterView.of(printer.status()),
        screen.idleSeconds(),
        screen.resultSeconds());
  }

  private static List<CentreView.Service> services(CentreView centre) {
    return centre.departments().stream().flatMap(d -> d.services().stream()).toList();
  }

  /// @param centre absent until the server has answered once since the start
  /// @param services all of the centre's, in its order
  public record View(
      @Nullable CentreView centre,
      List<CentreView.Service> services,
      ServerLink.View server,
      PrinterView printer,
      int idleSeconds,
      int resultSeconds) {}
}
