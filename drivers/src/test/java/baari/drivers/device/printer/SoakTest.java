package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.Ticket.Text;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import baari.drivers.transport.VirtualLine;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Printers on a serial line and on the network are unplugged and plugged in again, over and over.
/// Threads and memory must not grow, and a device that is away must cost nothing.
///
/// Runs for six seconds in the gate, or for ten minutes with `-Dsoak.minutes=10`.
@Isolated("It counts threads and looks at the processor.")
class SoakTest {
  private static final Duration IN_THE_GATE = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration AWAY = Duration.ofMillis(400);
  private static final int WARM_UP_CYCLES = 3;
  private static final long HEAP_SLACK = 12L * 1024 * 1024;

  /// The share of one processor while nothing is plugged in. Only the compiler and the attempts to
  /// connect still use it. A fast loop of attempts would use all of it.
  private static final double MOST_IDLE_LOAD = 0.5;

  private static final PrinterTimings TIMINGS =
      new PrinterTimings(
          100_000, Duration.ofMillis(700), Duration.ofMillis(200), Duration.ofSeconds(5));

  private record Use(int threads, long heapBytes) {
    static Use now() {
      System.gc();
      return new Use(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }

  private long idleCpuNanos;
  private long idleNanos;

  @Test
  void nothing_grows_and_nothing_spins_however_often_the_cable_is_pulled() throws IOException {
    // Given
    var profile = ProfileFile.shipped("epson-tm-t20").read();
    try (var line = new VirtualLine("printer");
        var onLine = new PrinterSimulator(profile.widthDots());
        var onTcp = PrinterSimulator.onTcp(0, profile.widthDots());
        var serial =
            new EscPosTicketPrinter(
                Transport.serial(SerialSettings.parse(line.path().toString(), "115200 8N1")),
                profile,
                TIMINGS);
        var network =
            new EscPosTicketPrinter(Transport.tcp("127.0.0.1", onTcp.port()), profile, TIMINGS)) {
      for (int i = 0; i < WARM_UP_CYCLES; i++) {
        cycle(line, onLine, onTcp, serial, network);
      }
      var before = Use.now();
      idleCpuNanos = 0;
      idleNanos = 0;
      // When
      int cycles = 0;
      long end = System.nanoTime() + length().toNanos();
      while (System.nanoTime() < end) {
        cycle(line, onLine, onTcp, serial, network);
        cycles++;
      }
      // Then
      var after = Use.now();
      double load = (double) idleCpuNanos / idleNanos;
      Files.writeString(
          Path.of("target", "soak.txt"),
          "%d cycles in %s: %s, then %s; load while unplugged %.3f%n"
              .formatted(cycles, length(), before, after, load));
      assertThat(cycles).isPositive();
      assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 1);
      assertThat(after.heapBytes()).isLessThan(before.heapBytes() + HEAP_SLACK);
      assertThat(load).isLessThan(MOST_IDLE_LOAD);
    }
  }

  private static Duration length() {
    long minutes = Long.getLong("soak.minutes", 0);
    return minutes > 0 ? Duration.ofMinutes(minutes) : IN_THE_GATE;
  }

  private void cycle(
      VirtualLine line,
      PrinterSimulator onLine,
      PrinterSimulator onTcp,
      TicketPrinter serial,
      TicketPrinter network)
      throws IOException {
    onLine.serve(line.plug());
    onTcp.clear(Fault.POWER_CUT);
    print(serial);
    print(network);
    line.unplug();
    onTcp.raise(Fault.POWER_CUT);
    PrinterWait.until(() -> !serial.status().connected(), PATIENCE);
    PrinterWait.until(() -> !network.status().connected(), PATIENCE);
    idle();
  }

  private static void print(TicketPrinter printer) {
    PrinterWait.until(() -> printer.status().canPrint(), PATIENCE);
    assertThat(printer.print(new Ticket(List.of(new Text("D-042", 4, true)))))
        .isEqualTo(new Printed());
  }

  private void idle() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    LockSupport.parkNanos(AWAY.toNanos());
    idleNanos += System.nanoTime() - start;
    idleCpuNanos += system.getProcessCpuTime() - cpu;
  }
}
