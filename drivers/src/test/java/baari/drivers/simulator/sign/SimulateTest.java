package baari.drivers.simulator.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arguments and commands of the simulators that run alone.
class SimulateTest {

  @ParameterizedTest
  @ValueSource(strings = {"alpha", "modbus", "four-byte", "colon-frame", "caller-68"})
  void each_kind_of_sign_has_a_line_to_open(String kind) throws IOException {
    // Given
    var arguments = List.of(kind, "--fault", "wrong-check");
    // When
    var sign = SignSimulatorMain.of(arguments);
    try (var line = sign.line()) {
      // Then
      assertThat(Files.exists(line.path())).isTrue();
      assertThat(sign.fault()).isEqualTo(Fault.WRONG_CHECK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beta", "alpha --fault fire", "alpha beta", "--fault"})
  void what_means_nothing_is_refused(String arguments) {
    // Given
    var words = List.of(arguments.split(" ", -1));
    // When
    var start = assertThatThrownBy(() -> SignSimulatorMain.of(words));
    // Then
    start.isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_bus_obeys_its_commands() throws IOException {
    try (var line = new SimulatedLine("bus", LineSpeed.AT_ONCE)) {
      // Given
      var bus = new BusSimulatorMain(line);
      // When
      bus.obey(new String[] {"fault", "modbus-2", "dead"});
      bus.obey(new String[] {"press", "box-31", "4"});
      bus.obey(new String[] {"unplug"});
      // Then
      assertThat(bus.device("modbus-2").fault()).isEqualTo(Fault.DEAD);
      assertThat(Files.exists(line.path())).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void a_bus_says_which_sign_ignored_what_and_why() throws Exception {
    try (var line = new SimulatedLine("bus", LineSpeed.AT_ONCE)) {
      // Given
      var lines = new LinkedBlockingQueue<String>();
      new BusSimulatorMain(line).tell(lines::add);
      var port = SerialPort.getCommPort(line.path().toString());
      port.setComPortParameters(9_600, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      assertThat(port.openPort()).isTrue();
      // When
      byte[] frame = "\0\0\0\0\0\1Z0B\2A0\u00030076\4".getBytes(StandardCharsets.US_ASCII);
      port.writeBytes(frame, frame.length);
      // Then
      var heard = lines.take();
      while (!heard.contains(" alpha-0A ")) {
        heard = lines.take();
      }
      assertThat(heard)
          .contains(" alpha-0A ignored, for another sign: ")
          .endsWith(" 03 30 30 37 36 04");
      port.closePort();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fault modbus-9 dead",
        "press modbus-1 1",
        "press box-31 5",
        "power-cycle box-31"
      })
  void a_bus_refuses_what_means_nothing(String command) throws IOException {
    try (var line = new SimulatedLine("bus", LineSpeed.AT_ONCE)) {
      // Given
      var bus = new BusSimulatorMain(line);
      // When
      var obey = assertThatThrownBy(() -> bus.obey(command.split(" ", -1)));
      // Then
      obey.isInstanceOf(IllegalArgumentException.class);
    }
  }
}
