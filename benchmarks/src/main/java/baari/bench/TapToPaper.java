package baari.bench;

import baari.bench.figure.Report;
import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.server.RunLength;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.drivers.transport.VirtualLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Measures the time from a citizen's tap until the first byte of the ticket has left the kiosk on
/// a serial line of 19,200 baud. Kiosk and server run as they do in a hall: before that byte, the
/// token is issued and durable, and the printer has been asked whether it can print. The next tap
/// waits until the ticket is out and a hand could have taken it.
///
/// It is measured twice: just after the start, and after both programs have given as many tickets
/// as a kiosk gives in a day. A hall's programs run for weeks, and the JVM compiles the code that
/// is used.
final class TapToPaper {
  private static final int BYTES_PER_SECOND = 1_920;
  private static final int TAPS_OF_A_DAY = 500;
  private static final int TAPS_A_SECOND_OF_LEVEL = 40;
  private static final Duration NEXT_CITIZEN = Duration.ofMillis(100);
  private static final Duration OUT_BOUND = Duration.ofSeconds(20);
  private static final Duration KEPT_BOUND = Duration.ofSeconds(60);
  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final String TAP = "{\"service\":\"DOMI\",\"language\":\"ur\"}";

  private final int taps;
  private final Path dir;
  private final Histogram fresh = new Histogram(LONGEST_NANOS, 3);
  private final Histogram firstByte = new Histogram(LONGEST_NANOS, 3);
  private final BlockingQueue<SimulatedTicket> papers = new ArrayBlockingQueue<>(16);

  TapToPaper(RunLength pace, Path dir) {
    this.taps = (int) (TAPS_A_SECOND_OF_LEVEL * pace.perLevel().toSeconds());
    this.dir = dir;
  }

  void run(Report report) throws IOException, InterruptedException {
    try (var line = new VirtualLine("printer");
        var printer = new PrinterSimulator(PrinterSimulator.WIDTH_DOTS);
        var server =
            HallProgram.start(
                Launch.demo("queue-server", FreePort.pick(), dir.resolve("paper-server")))) {
      printer.serve(line.plug());
      printer.onTicket(papers::add);
      server.awaitReady(Hall.READY_BOUND);
      try (var kiosk = HallProgram.start(kiosk(server, line))) {
        kiosk.awaitReady(Hall.READY_BOUND);
        measure(new Api(kiosk.uri(), Credential.NOBODY), printer);
      }
    }
    tell(report);
  }

  private Launch kiosk(HallProgram server, VirtualLine line) {
    return Hall.device("kiosk", server, Hall.KIOSK_KEY, dir.resolve("paper-kiosk"))
        .in("prod")
        .with("BAARI_PRINTER_TRANSPORT", "serial")
        .with("BAARI_PRINTER_ADDRESS", line.path().toString())
        .with("BAARI_PRINTER_PROFILE", "epson-tm-t20")
        .with("BAARI_PUBLIC_URL", "https://baari.example")
        .with("BAARI_TICKETS_PER_MINUTE", "6000");
  }

  private void measure(Api kiosk, PrinterSimulator printer) throws InterruptedException {
    long end = System.nanoTime() + KEPT_BOUND.toNanos();
    while (printer.keptPictures() < 2 || !canPrint(kiosk)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the printer was not ready within " + KEPT_BOUND);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    printer.readSlowly(BYTES_PER_SECOND);
    tap(kiosk, taps, fresh, NEXT_CITIZEN);
    printer.readSlowly(Integer.MAX_VALUE);
    tap(kiosk, TAPS_OF_A_DAY, new Histogram(LONGEST_NANOS, 3), Duration.ZERO);
    printer.readSlowly(BYTES_PER_SECOND);
    tap(kiosk, taps, firstByte, NEXT_CITIZEN);
  }

  private static boolean canPrint(Api kiosk) {
    return kiosk.get("/api/state").as(JsonNode.class).path("printer").path("canPrint").asBoolean();
  }

  private void tap(Api kiosk, int times, Histogram into, Duration next)
      throws InterruptedException {
    for (int i = 0; i < times; i++) {
      long tapped = System.nanoTime();
      kiosk.post("/api/tickets", TAP).orThrow();
      var paper = papers.poll(OUT_BOUND.toMillis(), TimeUnit.MILLISECONDS);
      if (paper == null) {
        throw new IllegalStateException("no ticket came out within " + OUT_BOUND);
      }
      into.recordValue(paper.firstNanos() - tapped);
      LockSupport.parkNanos(next.toNanos());
    }
  }

  private void tell(Report report) {
    report.section("Tap to the first byte of the ticket, 19,200 baud");
    double median = firstByte.getValueAtPercentile(50) / 1e6;
    double late = firstByte.getValueAtPercentile(99) / 1e6;
    report.line(
        "%d taps: p50 %.1f ms, p99 %.1f ms".formatted(firstByte.getTotalCount(), median, late));
    double atFirst = fresh.getValueAtPercentile(50) / 1e6;
    report.line("the first %d after the start: p50 %.1f ms".formatted(taps, atFirst));
    report.figure("tapToFirstByteFreshMillis", atFirst);
    report.figure("tapToFirstByteMillis", median);
    report.figure("tapToFirstByteP99Millis", late);
  }
}
