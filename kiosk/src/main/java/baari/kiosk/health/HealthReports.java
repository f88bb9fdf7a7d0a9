package baari.kiosk.health;

import baari.client.ReportPace;
import baari.drivers.device.printer.TicketPrinter;
import baari.kiosk.KioskConfig;
import baari.kiosk.offline.OwnNumbers;
import baari.kiosk.printer.TicketTrouble;
import baari.kiosk.rest.PrinterView;
import baari.kiosk.server.ServerApi;
import baari.kiosk.store.KeptTap.HandInState;
import baari.kiosk.store.TapStore;
import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Reports this kiosk's health every ten seconds, and within a second of a change. A report that
/// does not reach the server is not sent again: the next report is newer.
@ApplicationScoped
class HealthReports {
  private final ServerApi server;
  private final TicketPrinter printer;
  private final OwnNumbers ownNumbers;
  private final TapStore taps;
  private final PageWatch page;
  private final TicketTrouble tickets;
  private final InstantSource clock;
  private final String device;
  private final String version;
  private final ReportPace pace = new ReportPace();
  private @Nullable Instant printerGoodAt;

  HealthReports(
      ServerApi server,
      TicketPrinter printer,
      OwnNumbers ownNumbers,
      TapStore taps,
      PageWatch page,
      TicketTrouble tickets,
      InstantSource clock,
      KioskConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.server = server;
    this.printer = printer;
    this.ownNumbers = ownNumbers;
    this.taps = taps;
    this.page = page;
    this.tickets = tickets;
    this.clock = clock;
    this.device = config.device().name();
    this.version = version;
  }

  @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    var now = clock.instant();
    var view = PrinterView.of(printer.status());
    if (view.trouble() != PrinterView.Trouble.NOT_CONNECTED) {
      printerGoodAt = now;
    }
    var printerPart = part(view);
    if (pace.isDue(List.of(printerPart, page.lives(now)), now)) {
      var _ = server.health(device, report(printerPart, now));
    }
  }

  /// The state of the printer and its tickets. A working printer with faulty tickets also needs
  /// staff. A fault that stops the printer is reported first.
  private Part part(PrinterView view) {
    var trouble = view.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var ofTickets = tickets.now();
    return view.canPrint() && !ofTickets.equals("none")
        ? new Part(false, ofTickets)
        : new Part(view.canPrint(), trouble);
  }

  private record Part(boolean works, String trouble) {}

  private DeviceReport report(Part printerPart, Instant now) {
    var part = new DevicePart("printer", printerPart.works(), printerPart.trouble(), printerGoodAt);
    var parts =
        page.lastAsked().map(asked -> List.of(part, page(asked, now))).orElse(List.of(part));
    return new DeviceReport(DeviceKind.KIOSK, version, now, parts, figures());
  }

  private DevicePart page(Instant asked, Instant now) {
    boolean lives = page.lives(now);
    return new DevicePart("page", lives, lives ? "none" : "silent", asked);
  }

  private Map<String, Integer> figures() {
    int fewest = ownNumbers.left().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return Map.of(
        "ownNumbers",
        fewest,
        "owed",
        taps.owed(),
        "refusedHandIns",
        taps.count(HandInState.REFUSED));
  }
}
