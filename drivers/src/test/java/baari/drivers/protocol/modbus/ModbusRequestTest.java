package baari.drivers.protocol.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.Reply.Verdict;
import baari.drivers.bus.Reply.Verdict.Complete;
import baari.drivers.bus.Reply.Verdict.Wrong;
import baari.drivers.protocol.modbus.ModbusRequest.ReadRegisters;
import baari.drivers.protocol.modbus.ModbusRequest.WriteRegister;
import baari.drivers.protocol.modbus.ModbusRequest.WriteRegisters;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Frames of the specification and of other masters, byte for byte.
class ModbusRequestTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final WriteRegisters DIGITS =
      new WriteRegisters(1, 0, List.of(0x41, 0x30, 0x34, 0x37, 0x20, 0x33));
  private static final byte[] DIGITS_ANSWER = HEX.parseHex("01 10 00 00 00 06 40 0b");

  @Test
  void writes_a_text_of_six_digits() {
    // Given
    var request = DIGITS;
    // When
    var bytes = HEX.formatHex(request.encode());
    // Then
    assertThat(bytes).isEqualTo("01 10 00 00 00 06 0c 00 41 00 30 00 34 00 37 00 20 00 33 ce 33");
  }

  @Test
  void writes_as_the_specification_does() {
    // Given
    var request = new WriteRegisters(0x11, 1, List.of(0x0A, 0x102));
    // When
    var bytes = HEX.formatHex(request.encode());
    // Then
    assertThat(bytes).isEqualTo("11 10 00 01 00 02 04 00 0a 01 02 c6 f0");
  }

  @Test
  void writes_one_register() {
    // Given
    var request = new WriteRegister(1, 7, 47);
    // When
    var bytes = HEX.formatHex(request.encode());
    // Then
    assertThat(bytes).isEqualTo("01 06 00 07 00 2f 79 d7");
    assertThat(request.answer(request.encode())).isEqualTo(new Complete(8));
  }

  @Test
  void reads_registers() {
    // Given the example of the specification's section 6.3, as unit 1
    var request = new ReadRegisters(1, 0x6B, 3);
    var answer = HEX.parseHex("01 03 06 02 2b 00 00 00 64 05 7a");
    // When
    var verdict = request.answer(answer);
    // Then
    assertThat(HEX.formatHex(request.encode())).isEqualTo("01 03 00 6b 00 03 74 17");
    assertThat(verdict).isEqualTo(new Complete(answer.length));
    assertThat(ReadRegisters.values(answer)).containsExactly(0x22B, 0, 0x64);
  }

  @Test
  void waits_for_an_answer_however_it_is_split() {
    for (int length = 0; length < DIGITS_ANSWER.length; length++) {
      // Given
      var part = Arrays.copyOf(DIGITS_ANSWER, length);
      // When
      var verdict = DIGITS.answer(part);
      // Then
      assertThat(verdict).isEqualTo(Verdict.INCOMPLETE);
    }
    assertThat(DIGITS.answer(DIGITS_ANSWER)).isEqualTo(new Complete(DIGITS_ANSWER.length));
  }

  @Test
  void never_takes_an_answer_with_a_flipped_bit() {
    for (int bit = 0; bit < DIGITS_ANSWER.length * Byte.SIZE; bit++) {
      // Given
      var flipped = DIGITS_ANSWER.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      // When
      var verdict = DIGITS.answer(flipped);
      // Then
      assertThat(verdict).as("bit %d", bit).isNotInstanceOf(Complete.class);
    }
  }

  @Test
  void names_the_exception_that_a_unit_answers() {
    // Given
    var exception = HEX.parseHex("01 90 02 cd c1");
    // When
    var verdict = DIGITS.answer(exception);
    // Then
    assertThat(verdict).isEqualTo(new Wrong("exception 2"));
  }

  @Test
  void does_not_take_the_answer_of_another_unit_or_to_another_request() {
    // Given
    var other = new WriteRegisters(2, 0, List.of(1, 2, 3, 4, 5, 6));
    var elsewhere = new WriteRegisters(1, 8, List.of(1, 2, 3, 4, 5, 6));
    // When
    var verdicts = List.of(other.answer(DIGITS_ANSWER), elsewhere.answer(DIGITS_ANSWER));
    // Then
    assertThat(verdicts).hasOnlyElementsOfType(Wrong.class);
  }
}
