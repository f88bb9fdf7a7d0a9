package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Pty;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The printer on a serial line: the same driver and the same simulator with other streams.
@Timeout(60)
class EscPosSerialTest {
  private static final int BAUD = 115_200;

  @Test
  void prints_on_a_serial_line() throws IOException {
    // Given
    try (var pty = Pty.open();
        var simulator = new PrinterSimulator(PrinterSimulator.WIDTH_DOTS)) {
      simulator.serve(pty);
      var settings = SerialSettings.parse(pty.path().toString(), BAUD + " 8N1");
      try (var printer =
          new EscPosTicketPrinter(
              Transport.serial(settings),
              ProfileFile.shipped("epson-tm-t20").read(),
              PrinterTimings.serial(BAUD))) {
        PrinterWait.until(() -> printer.status().canPrint(), Duration.ofSeconds(20));
        // When
        var result = printer.print(SampleTicket.bilingual());
        // Then
        assertThat(result).isEqualTo(new PrintResult.Printed());
        assertThat(simulator.tickets().getFirst().lines()).contains("D-042");
        assertThat(simulator.protocolErrors()).isEmpty();
      }
    }
  }
}
