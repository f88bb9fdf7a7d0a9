package baari.kiosk.rest;

import baari.drivers.device.printer.TicketPrinter;
import baari.kiosk.KioskConfig;
import baari.kiosk.health.PageWatch;
import baari.kiosk.offline.OwnNumbers;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.TapStore;
import baari.protocol.CentreView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the touch page must know before a tap: printer, link to the server, services.
@Blocking
@Path("/api/state")
public class StateResource {
  private final CentreCatalogue catalogue;
  private final ServerLink link;
  private final OwnNumbers ownNumbers;
  private final TapStore taps;
  private final TicketPrinter printer;
  private final InstantSource clock;
  private final PageWatch page;
  private final boolean hasPhonePage;
  private final KioskConfig.Screen screen;

  StateResource(
      CentreCatalogue catalogue,
      ServerLink link,
      OwnNumbers ownNumbers,
      TapStore taps,
      TicketPrinter printer,
      InstantSource clock,
      PageWatch page,
      KioskConfig config) {
    this.catalogue = catalogue;
    this.link = link;
    this.ownNumbers = ownNumbers;
    this.taps = taps;
    this.printer = printer;
    this.clock = clock;
    this.page = page;
    this.hasPhonePage = config.publicUrl().isPresent();
    this.screen = config.screen();
  }

  @GET
  public View state() {
    page.asked();
    var centre = catalogue.centre().orElse(null);
    return new View(
        centre,
        centre == null ? List.of() : services(centre),
        centre != null && centre.hours().dayOpen() && centre.hours().admits(clock.instant()),
        link.view(),
        ownNumbers.left(),
        taps.owed(),
        PrinterView.of(printer.status()),
        new Screen(hasPhonePage, screen.idleSeconds(), screen.resultSeconds()));
  }

  private static List<CentreView.Service> services(CentreView centre) {
    return centre.departments().stream().flatMap(d -> d.services().stream()).toList();
  }

  /// @param centre absent until the server has answered once
  /// @param services all services of the centre, in its order
  /// @param open whether the centre gives numbers at this hour
  /// @param ownNumbers how many numbers of each series this kiosk may give while the server is away
  /// @param owed how many taps the kiosk must still report to the server
  public record View(
      @Nullable CentreView centre,
      List<CentreView.Service> services,
      boolean open,
      ServerLink.View server,
      Map<String, Integer> ownNumbers,
      int owed,
      PrinterView printer,
      @JsonUnwrapped Screen screen) {}

  /// How the touch page behaves.
  ///
  /// @param phonePage whether a phone can follow a ticket
  public record Screen(boolean phonePage, int idleSeconds, int resultSeconds) {}
}
