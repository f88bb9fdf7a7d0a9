package baari.drivers.device;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Pty;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The printer on a serial line: the same driver and the same simulator on other streams.
@Timeout(60)
class EscPosSerialTest {
  private static final int BAUD = 115_200;

  @Test
  void prints_on_a_serial_line() throws IOException {
    // Given
    try (var pty = Pty.open();
        var simulator = new PrinterSimulator(PrinterSimulator.WIDTH_DOTS)) {
      serve(simulator, pty);
      var settings = SerialSettings.parse(pty.path().toString(), BAUD + " 8N1");
      try (var printer =
          new EscPosTicketPrinter(
              Transport.serial(settings),
              PrinterProfile.EPSON_80_MM,
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

  private static void serve(PrinterSimulator simulator, Pty pty) {
    Thread.ofPlatform()
        .name("printer on a line")
        .daemon()
        .start(() -> {
          try {
            simulator.serve(new LineInput(pty), new LineOutput(pty));
          } catch (IOException e) {
            // The line is gone: the test is over.
          }
        });
  }

  private static final class LineInput extends InputStream {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Pty pty;
    private volatile boolean closed;

    LineInput(Pty pty) {
      this.pty = pty;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("a printer reads in pieces");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var piece = new byte[length];
      int count = 0;
      while (count == 0 && !closed) {
        count = pty.read(piece, LOOK);
      }
      System.arraycopy(piece, 0, into, offset, Math.max(0, count));
      return closed ? -1 : count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class LineOutput extends OutputStream {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Pty pty;

    LineOutput(Pty pty) {
      this.pty = pty;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      pty.write(bytes, DEADLINE);
    }
  }
}
