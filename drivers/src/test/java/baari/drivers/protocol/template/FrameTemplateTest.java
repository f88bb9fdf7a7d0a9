package baari.drivers.protocol.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.protocol.template.FrameTemplate.Content;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames as shops show them, and every kind of field, byte for byte.
class FrameTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "address:u8 number:u16be sum8,                                        5, 999,      05 03 e7 ef",
    "3A 00 number:u16le 01 sum8 0A,                                       1, 888,      3a 00 78 03 01 b6 0a",
    "FF 68 length length 68 [ address:u8 01 text:ascii4 ] sum8 16,        3, A047,     ff 68 06 06 68 03 01 41 30 34 37 e0 16",
    "address:u16le number:u16le,                                        258, 513,      02 01 01 02",
    "number:bcd2,                                                         1, 1234,     12 34",
    "number:digits4 counter:digits2,                                      1, 047 -> 3, 00 00 04 07 00 03",
    "number:ascii4 counter:u8,                                            1, D-047 12, 30 30 34 37 0c",
    "AA [ address:u8 text:ascii3 ] xor8 55,                               7, ab,       aa 07 61 62 20 24 55",
    "11 10 00 01 00 02 04 00 0a 01 02 crc16,                              1, '',       11 10 00 01 00 02 04 00 0a 01 02 c6 f0",
    "11 10 00 01 00 02 04 00 0a 01 02 crc16be,                            1, '',       11 10 00 01 00 02 04 00 0a 01 02 f0 c6",
  })
  void is_filled_in(String template, int address, String text, String bytes) {
    // Given
    var frame = FrameTemplate.parse(template);
    // When
    var filled = frame.encode(new Content(address, text, false));
    // Then
    assertThat(HexFormat.ofDelimiter(" ").formatHex(filled)).isEqualTo(bytes);
    assertThat(frame.length()).isEqualTo(filled.length);
  }

  @Test
  void says_whether_the_text_blinks() {
    // Given
    var frame = FrameTemplate.parse("flash:00/A1 number:u8");
    // When
    var steady = frame.encode(new Content(1, "7", false));
    var blinking = frame.encode(new Content(1, "7", true));
    // Then
    assertThat(steady).containsExactly(0x00, 7);
    assertThat(blinking).containsExactly(0xA1, 7);
    assertThat(frame.canFlash()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "number:u8,      256",
    "number:u16be,   65536",
    "number:bcd1,    100",
    "number:digits3, 1000",
    "number:ascii2,  100",
    "text:ascii3,    1234",
    "text:ascii3,    ب",
  })
  void refuses_what_a_field_cannot_hold(String template, String text) {
    // Given
    var frame = FrameTemplate.parse(template);
    // When
    var encode = assertThatThrownBy(() -> frame.encode(new Content(1, text, false)));
    // Then
    encode.isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3A number",
        "number:u32",
        "text:ascii0",
        "flash:0/1",
        "[ 3A",
        "] 3A [",
        "length 3A",
        "[ 3A sum8 ]",
        "[ 3A ] [ 3B ]",
        "sum9",
        "",
        "text:ascii99 text:ascii99"
      })
  void is_refused_when_it_is_no_template(String template) {
    // Given
    var parser = new TemplateParser();
    // When
    var parse = assertThatThrownBy(() -> parser.parse(template));
    // Then
    parse.isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_everything_that_is_wrong_at_once() {
    // Given
    var template = "3Z number:u32 [ length sum7";
    // When
    var parse = assertThatThrownBy(() -> FrameTemplate.parse(template));
    // Then
    parse.message().contains("3Z", "number:u32", "brackets", "sum7");
  }
}
