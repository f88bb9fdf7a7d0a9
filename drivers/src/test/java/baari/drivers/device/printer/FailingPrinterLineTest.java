package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.FailingListener;
import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A printer whose line throws exceptions and errors that no line should throw.
@Timeout(60)
class FailingPrinterLineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void the_printer_goes_on_after_exceptions_of_its_line(int times) {
    check(times, () -> new IllegalStateException("bug"));
  }

  @Test
  void the_printer_goes_on_after_errors_of_its_line() {
    check(3, () -> new AssertionError("worse"));
  }

  private static void check(int times, Supplier<Throwable> failure) {
    // Given
    var profile = ProfileFile.shipped("epson-tm-t20").read();
    try (var simulator = PrinterSimulator.onTcp(0, profile.widthDots())) {
      var line =
          new Failing(
              Transport.tcp("127.0.0.1", simulator.port()), new AtomicInteger(times), failure);
      try (var printer = new EscPosTicketPrinter(line, profile, PrinterTimings.network())) {
        // When
        PrinterWait.until(() -> printer.status().canPrint(), PATIENCE);
        // Then
        assertThat(line.left).hasValue(0);
        assertThat(printer.print(TicketPrinterConformance.number("D-041")))
            .isEqualTo(new Printed());
      }
    }
  }

  /// @param left how many writes still fail
  private record Failing(Transport line, AtomicInteger left, Supplier<Throwable> failure)
      implements Transport {

    @Override
    public void start(Listener listener) {
      line.start(listener);
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws TransportException {
      if (left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
        FailingListener.fail(failure.get());
      }
      line.write(bytes, deadline);
    }

    @Override
    public void reset() {
      line.reset();
    }

    @Override
    public String name() {
      return line.name();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
