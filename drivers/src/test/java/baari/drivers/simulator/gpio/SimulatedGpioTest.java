package baari.drivers.simulator.gpio;

import static com.pi4j.io.gpio.digital.DigitalState.HIGH;
import static com.pi4j.io.gpio.digital.DigitalState.LOW;
import static com.pi4j.io.gpio.digital.DigitalState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.gpio.GpioException;
import baari.drivers.simulator.gpio.SimulatedGpio.Change;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedGpioTest {
  private final SimulatedGpio simulated = new SimulatedGpio();

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void records_what_an_output_does() throws GpioException {
    // Given
    var output = simulated.gpio().output(17, HIGH);
    // When
    output.on();
    output.on();
    output.off();
    // Then
    assertThat(simulated.changes(17)).extracting(Change::state).containsExactly(LOW, HIGH, LOW);
    assertThat(simulated.level(17)).isEqualTo(LOW);
  }

  @Test
  void begins_and_ends_with_an_active_low_output_off() throws GpioException {
    // Given
    var output = simulated.gpio().output(17, LOW);
    var atFirst = simulated.level(17);
    output.on();
    // When
    simulated.close();
    // Then
    assertThat(atFirst).isEqualTo(HIGH);
    assertThat(simulated.changes(17)).extracting(Change::state).containsExactly(HIGH, LOW, HIGH);
  }

  @Test
  void tells_the_edges_of_an_input() throws GpioException {
    // Given
    var input = simulated.gpio().input(27, LOW, Duration.ZERO);
    var told = new ArrayList<DigitalState>();
    input.addListener(event -> told.add(event.state()));
    boolean onAtFirst = input.isOn();
    // When
    simulated.drive(27, LOW);
    simulated.drive(27, LOW);
    boolean onWhenDriven = input.isOn();
    simulated.drive(27, HIGH);
    // Then
    assertThat(onAtFirst).isFalse();
    assertThat(onWhenDriven).isTrue();
    assertThat(told).containsExactly(LOW, HIGH);
  }

  @Test
  void refuses_to_give_a_line_twice() throws GpioException {
    // Given
    simulated.gpio().output(17, HIGH);
    // When
    var again = assertThatThrownBy(() -> simulated.gpio().output(17, HIGH));
    // Then
    again.isInstanceOf(GpioException.class).hasMessageContaining("17");
  }

  @Test
  void knows_nothing_of_lines_that_nobody_took() {
    // Given
    int line = 5;
    // When
    var drive = assertThatThrownBy(() -> simulated.drive(line, HIGH));
    // Then
    drive.isInstanceOf(IllegalArgumentException.class);
    assertThat(simulated.level(line)).isEqualTo(UNKNOWN);
    assertThat(simulated.changes(line)).isEmpty();
  }
}
