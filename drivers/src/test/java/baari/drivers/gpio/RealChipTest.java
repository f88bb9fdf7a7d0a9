package baari.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.gpio.digital.DigitalState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// On a real chip whose output line is wired to its input line. Set `baari.gpio.chip`,
/// `baari.gpio.output` and `baari.gpio.input`; the defaults are lines 17 and 27 of a Raspberry Pi.
@Tag("hardware")
@Timeout(20)
class RealChipTest {
  private static final Path CHIP = Path.of(System.getProperty("baari.gpio.chip", "/dev/gpiochip0"));
  private static final int OUTPUT = Integer.getInteger("baari.gpio.output", 17);
  private static final int INPUT = Integer.getInteger("baari.gpio.input", 27);

  @Test
  void an_input_follows_an_output() throws Exception {
    try (var gpio = Gpio.chip(CHIP)) {
      // Given
      var output = gpio.output(OUTPUT, DigitalState.HIGH);
      var input = gpio.input(INPUT, DigitalState.HIGH, Duration.ZERO);
      var told = new LinkedBlockingQueue<DigitalState>();
      input.addListener(event -> told.add(event.state()));
      // When
      output.on();
      var first = told.poll(5, TimeUnit.SECONDS);
      var levelWhenOn = input.state();
      output.off();
      var second = told.poll(5, TimeUnit.SECONDS);
      // Then
      assertThat(first).isEqualTo(DigitalState.HIGH);
      assertThat(levelWhenOn).isEqualTo(DigitalState.HIGH);
      assertThat(second).isEqualTo(DigitalState.LOW);
    }
  }

  @Test
  void the_kernel_leaves_out_what_is_shorter_than_the_debounce() throws Exception {
    try (var gpio = Gpio.chip(CHIP)) {
      // Given
      var output = gpio.output(OUTPUT, DigitalState.HIGH);
      var input = gpio.input(INPUT, DigitalState.HIGH, Duration.ofMillis(200));
      var told = new LinkedBlockingQueue<DigitalState>();
      input.addListener(event -> told.add(event.state()));
      // When
      for (int bounce = 0; bounce < 5; bounce++) {
        output.on();
        output.off();
      }
      output.on();
      // Then
      assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(DigitalState.HIGH);
      assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }
  }

  @Test
  void a_line_that_is_taken_cannot_be_taken_again() throws Exception {
    try (var first = Gpio.chip(CHIP);
        var second = Gpio.chip(CHIP)) {
      // Given
      first.output(OUTPUT, DigitalState.HIGH);
      // When
      var take = assertThatThrownBy(() -> second.output(OUTPUT, DigitalState.HIGH));
      // Then
      take.isInstanceOf(GpioException.class).hasMessageContaining("taken by another program");
    }
  }
}
