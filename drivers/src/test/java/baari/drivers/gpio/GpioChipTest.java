package baari.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GpioChipTest {

  @Test
  void says_that_there_is_no_chip() {
    // Given
    var absent = Path.of("/dev/gpiochip-of-another-machine");
    // When
    var open = assertThatThrownBy(() -> Gpio.chip(absent));
    // Then
    open.isInstanceOf(GpioException.class)
        .hasMessageContaining(absent.toString())
        .hasMessageContaining("no such GPIO chip");
  }

  @Test
  void says_that_a_device_is_no_chip() {
    // Given
    var other = Path.of("/dev/null");
    // When
    var open = assertThatThrownBy(() -> Gpio.chip(other));
    // Then
    open.isInstanceOf(GpioException.class).hasMessageContaining("not a GPIO chip");
  }
}
