package baari.drivers.simulator.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baari.drivers.simulator.printer.PrinterSimulatorMain.Options;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrinterSimulatorMainTest {

  @Test
  void listens_on_the_port_of_network_printers_by_default() {
    // Given
    var arguments = List.<String>of();
    // When
    var options = Options.parse(arguments);
    // Then
    assertThat(options).isEqualTo(new Options(9100, 576, Path.of("paper"), List.of()));
  }

  @Test
  void takes_every_option() {
    // Given
    var arguments =
        List.of(
            "--port",
            "9101",
            "--width",
            "384",
            "--paper",
            "/tmp/x",
            "--fault",
            "paper-out",
            "--fault",
            "cover");
    // When
    var options = Options.parse(arguments);
    // Then
    assertThat(options)
        .isEqualTo(
            new Options(9101, 384, Path.of("/tmp/x"), List.of(Fault.PAPER_OUT, Fault.COVER_OPEN)));
  }

  @Test
  void says_what_it_does_not_understand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--fault", "fire")))
        .withMessageContaining("fire");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--port", "x")))
        .withMessageContaining("--port");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--port")))
        .withMessageContaining("value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--colour", "red")))
        .withMessageContaining("--colour");
  }
}
