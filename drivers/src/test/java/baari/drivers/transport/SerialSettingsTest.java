package baari.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.transport.SerialSettings.Parity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialSettingsTest {

  @Test
  void reads_what_people_write() {
    // Given
    var line = "9600 7e1 ";
    // When
    var settings = SerialSettings.parse("/dev/ttyUSB0", line);
    // Then
    assertThat(settings)
        .isEqualTo(new SerialSettings("/dev/ttyUSB0", 9600, 7, Parity.EVEN, 1))
        .hasToString("/dev/ttyUSB0 9600 7E1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9600 7E1", "115200 8N1", "1200 8O2", "4800 5N2"})
  void writes_what_it_reads(String line) {
    // Given
    var settings = SerialSettings.parse("p", line);
    // When
    var written = settings.toString();
    // Then
    assertThat(written).isEqualTo("p " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9600", "9600 9N1", "9600 8X1", "9600 8N3", "0 8N1", "00 8N1", "9600 8N1 x"})
  void refuses_what_is_no_line_setting(String line) {
    // Given
    var path = "/dev/ttyUSB0";
    // When
    var parse = assertThatThrownBy(() -> SerialSettings.parse(path, line));
    // Then
    parse.isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_the_bits_of_a_byte_on_the_wire() {
    // Given
    var sevenEvenOne = SerialSettings.parse("p", "9600 7E1");
    var eightOddTwo = SerialSettings.parse("p", "9600 8O2");
    // When
    var bits = new int[] {sevenEvenOne.bitsPerByte(), eightOddTwo.bitsPerByte()};
    // Then
    assertThat(bits).containsExactly(10, 12);
  }
}
