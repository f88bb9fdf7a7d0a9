package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.protocol.modbus.RegisterMap;
import baari.drivers.protocol.modbus.RegisterMap.Encoding;
import baari.drivers.protocol.modbus.RegisterMap.Flash;
import baari.drivers.protocol.modbus.RegisterMap.Setting;
import baari.drivers.protocol.modbus.RegisterMap.Writing;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.ModbusSignSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A board of six digits in Modbus registers.
class ModbusBoardTest extends CallBoardConformance {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int UNIT = 3;
  private static final int DIGITS = 6;

  @Override
  protected Sign newSign() throws IOException {
    return rig(Writing.MULTIPLE);
  }

  private static BoardRig rig(Writing writing) throws IOException {
    var line = new SimulatedLine("bus", LineSpeed.AT_ONCE);
    var flash = new Flash(ModbusSignSimulator.BLINK, 0, 1);
    var settings = List.of(new Setting(50, 7), new Setting(51, 9));
    var map =
        new RegisterMap(0, DIGITS, Encoding.CHARACTER, writing, Optional.of(flash), true, settings);
    return new BoardRig(
        new ModbusSignSimulator(line, UNIT, DIGITS),
        "9600 8N1",
        bus -> new BoardKind.Modbus(map).board(bus, "board 3", String.valueOf(UNIT)));
  }

  @Override
  protected String text(int number) {
    return "D%03d".formatted(number);
  }

  @Override
  protected String longest() {
    return "A047 3";
  }

  @Override
  protected List<String> impossible() {
    return List.of("D-042 -> 12", "باری");
  }

  @Test
  void shows_the_same_text_again_by_itself_on_a_board_that_lost_its_power() throws Exception {
    // Given
    board.show(text(42), true);
    assertThat(simulator().awaitLit(text(42), PATIENCE)).isTrue();
    // When
    sign.powerCycle();
    // Then
    assertThat(simulator().awaitLit(text(42), PATIENCE)).isTrue();
  }

  @Test
  void writes_a_register_at_a_time_where_the_board_wants_it_so() throws Exception {
    try (var single = rig(Writing.SINGLE);
        var other = single.board()) {
      // When
      other.show(longest(), true);
      // Then
      assertThat(single.awaitLit(longest()::equals, PATIENCE)).isTrue();
    }
  }

  @Test
  void does_not_believe_an_answer_with_a_wrong_crc() throws Exception {
    // Given
    simulator().fault(Fault.WRONG_CHECK);
    // When
    board.show(text(42), false);
    boolean tried = simulator().await(() -> simulator().counts().shown() > 2, PATIENCE);
    var status = board.status();
    simulator().fault(Fault.NONE);
    board.show(text(43), false);
    // Then
    assertThat(tried).isTrue();
    assertThat(status.sent()).isEmpty();
    assertThat(simulator().awaitLit(text(43), PATIENCE)).isTrue();
  }

  @Test
  void says_that_a_dead_board_is_not_connected_and_comes_back_to_it() throws Exception {
    // Given
    simulator().fault(Fault.DEAD);
    board.show(text(42), false);
    while (board.status().connected()) {
      Thread.onSpinWait();
    }
    // When
    simulator().fault(Fault.NONE);
    // Then
    assertThat(simulator().awaitLit(text(42), PATIENCE)).isTrue();
  }

  private ModbusSignSimulator simulator() {
    return (ModbusSignSimulator) ((BoardRig) sign).simulator();
  }
}
