package baari.bench;

import baari.bench.figure.Report;
import baari.bench.figure.Samples;
import baari.drivers.device.printer.EscPosTicketPrinter;
import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.Ticket.Drawn;
import baari.drivers.device.printer.Ticket.Feed;
import baari.drivers.device.printer.Ticket.Qr;
import baari.drivers.device.printer.Ticket.Rule;
import baari.drivers.device.printer.Ticket.Text;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Pty;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Measures the cost of a ticket on a serial line of 19,200 baud: its bytes, including all queries
/// before it and the request for proof, and the time from the print order until the printer
/// confirms it. The ticket is bilingual, with four lines of Urdu and a QR code, on 576 dots.
final class TicketCost {
  private static final String PROFILE = "epson-tm-t20";
  private static final int BAUD = 19_200;
  private static final int TICKETS = 5;
  private static final Duration READY_BOUND = Duration.ofSeconds(60);

  private static final Drawn CENTRE = new Drawn("ای خدمت مرکز لاہور", 32, false);
  private static final Drawn SERVICE = new Drawn("ڈومیسائل سرٹیفکیٹ", 40, true);
  private static final Drawn AHEAD = new Drawn("آپ سے پہلے افراد کی تعداد", 32, false);
  private static final Drawn COME = new Drawn("نمبر آنے پر کاؤنٹر پر آئیے", 32, false);

  private record Cost(double bytes, double seconds) {}

  void run(Report report) throws IOException {
    report.section("A ticket at 19,200 baud: bilingual, four Urdu lines, a QR code, 576 dots");
    var stored = measure("ram");
    report.line(
        "kept by the printer   %5.0f bytes, %.2f s".formatted(stored.bytes, stored.seconds));
    var cropped = measure("none");
    report.line(
        "carried by the ticket %5.0f bytes, %.2f s".formatted(cropped.bytes, cropped.seconds));
    report.figure("ticketBytesStored", stored.bytes);
    report.figure("ticketBytesCropped", cropped.bytes);
    report.figure("ticketSecondsStored", stored.seconds);
    report.figure("ticketSecondsCropped", cropped.seconds);
  }

  private static Cost measure(String store) throws IOException {
    var profile = ProfileFile.shipped(PROFILE).with("pictures.store", store).read();
    try (var line = Pty.open();
        var simulator = new PrinterSimulator(profile.widthDots())) {
      simulator.serve(line);
      var settings = SerialSettings.parse(line.path().toString(), BAUD + " 8N1");
      try (var printer =
          new EscPosTicketPrinter(
              Transport.serial(settings), profile, PrinterTimings.serial(BAUD))) {
        printer.keep(List.of(CENTRE, SERVICE, AHEAD, COME));
        await(() -> printer.status().canPrint());
        await(() -> store.equals("none") || simulator.keptPictures() > 4);
        print(printer, "D-001");
        simulator.readSlowly(BAUD / 10);
        return measure(simulator, printer);
      }
    }
  }

  private static Cost measure(PrinterSimulator simulator, EscPosTicketPrinter printer) {
    var seconds = new Samples();
    var bytes = new Samples();
    for (int i = 0; i < TICKETS; i++) {
      long before = simulator.received();
      long start = System.nanoTime();
      print(printer, "D-04" + i);
      seconds.add((System.nanoTime() - start) / 1e9);
      bytes.add((double) (simulator.received() - before));
    }
    return new Cost(bytes.median(), seconds.median());
  }

  private static void print(EscPosTicketPrinter printer, String number) {
    var result = printer.print(ticket(number));
    if (!result.equals(new PrintResult.Printed())) {
      throw new IllegalStateException(number + ": " + result);
    }
  }

  private static Ticket ticket(String number) {
    return new Ticket(
        List.of(
            CENTRE,
            new Text("e-Khidmat Markaz Lahore", 1, false),
            new Rule(),
            new Feed(12),
            new Text(number, 8, true),
            new Feed(24),
            SERVICE,
            new Text("Domicile Certificate", 1, true),
            new Rule(),
            new Feed(12),
            AHEAD,
            new Text("12", 2, true),
            new Text("people are ahead of you", 1, false),
            new Text("Mon 23 Nov 2026   10:42", 1, false),
            new Feed(24),
            new Qr("https://baari.example/t/?c=k7Qm2XvT9pLs4RbN", 6),
            new Feed(24),
            COME,
            new Text("Please come to the counter", 1, false),
            new Text("when your number is called.", 1, false)));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + READY_BOUND.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the printer was not ready within " + READY_BOUND);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
