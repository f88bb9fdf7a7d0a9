package baari.kiosk.rest;

import baari.drivers.device.printer.TicketPrinter;
import baari.kiosk.server.ServerLink;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The kiosk is ready as soon as it serves its page. Without a printer or a server the page still
/// informs the citizen. The state of both is added as data.
@Readiness
class DevicesCheck implements HealthCheck {
  private final TicketPrinter printer;
  private final ServerLink link;

  DevicesCheck(TicketPrinter printer, ServerLink link) {
    this.printer = printer;
    this.link = link;
  }

  @Override
  public HealthCheckResponse call() {
    var paper = PrinterView.of(printer.status());
    var server = link.view();
    return HealthCheckResponse.named("devices")
        .up()
        .withData("printer", paper.trouble().name())
        .withData("canPrint", paper.canPrint())
        .withData("server", server.up() ? "up" : "away")
        .withData("serverReason", server.reason())
        .build();
  }
}
