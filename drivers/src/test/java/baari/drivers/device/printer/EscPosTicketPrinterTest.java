package baari.drivers.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.simulator.printer.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosTicketPrinterTest extends TicketPrinterConformance {

  @Override
  PrinterRig newRig() {
    return new SimulatorRig(ProfileFile.shipped("epson-tm-t20").read());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500, 1_500, 2_700, 3_100, 4_000, 5_300, 6_000, 7_100, 8_000})
  void a_ticket_after_a_break_anywhere_is_as_clean_as_the_first(int bytes) {
    // Given
    var simulator = ((SimulatorRig) rig()).simulator;
    assertThat(rig().printer().print(SampleTicket.bilingual())).isEqualTo(new Printed());
    var clean = simulator.tickets().getFirst();
    rig().breakLineAfter(bytes);
    assertThat(rig().printer().print(SampleTicket.bilingual())).isInstanceOf(Unknown.class);
    awaitStatus(PrinterStatus::canPrint);
    // When
    var result = rig().printer().print(SampleTicket.bilingual());
    // Then
    assertThat(result).isEqualTo(new Printed());
    var after = simulator.tickets().getFirst();
    assertThat(after.lines()).isEqualTo(clean.lines());
    assertThat(after.png()).isEqualTo(clean.png());
  }

  @Test
  void a_fault_in_the_middle_is_named() {
    // Given
    rig().openCoverAfter(500);
    // When
    var result = rig().printer().print(SampleTicket.bilingual());
    // Then
    assertThat(result).isEqualTo(new Unknown("cover open"));
  }

  @Test
  void a_cutter_error_is_told() {
    // Given
    var simulator = ((SimulatorRig) rig()).simulator;
    // When
    simulator.raise(Fault.CUTTER_ERROR);
    // Then
    awaitStatus(PrinterStatus::cutterError);
    assertThat(rig().printer().print(number("D-041")))
        .isEqualTo(new PrintResult.Failed("cutter error"));
  }

  @Test
  void a_line_that_is_slower_than_it_is_said_to_be_is_waited_for() {
    // Given
    var simulator = ((SimulatorRig) rig()).simulator;
    simulator.readSlowly(5_000);
    simulator.raise(Fault.UNPLUGGED);
    awaitStatus(PrinterStatus.DISCONNECTED::equals);
    simulator.clear(Fault.UNPLUGGED);
    // When
    awaitStatus(PrinterStatus::canPrint);
    // Then
    assertThat(rig().printer().print(number("D-041"))).isEqualTo(new Printed());
  }

  @Test
  void keeps_to_the_protocol() {
    // Given
    var simulator = ((SimulatorRig) rig()).simulator;
    // When
    var results =
        List.of(SampleTicket.bilingual(), number("D-041")).stream().map(rig().printer()::print);
    // Then
    assertThat(results).containsOnly(new Printed());
    assertThat(simulator.protocolErrors()).isEmpty();
  }
}
