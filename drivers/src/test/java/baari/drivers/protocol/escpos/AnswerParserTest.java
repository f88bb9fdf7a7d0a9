package baari.drivers.protocol.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.protocol.escpos.PrinterAnswer.Automatic;
import baari.drivers.protocol.escpos.PrinterAnswer.Block;
import baari.drivers.protocol.escpos.PrinterAnswer.Capacity;
import baari.drivers.protocol.escpos.PrinterAnswer.Full;
import baari.drivers.protocol.escpos.PrinterAnswer.Keys;
import baari.drivers.protocol.escpos.PrinterAnswer.Noise;
import baari.drivers.protocol.escpos.PrinterAnswer.PrintResponse;
import baari.drivers.protocol.escpos.PrinterAnswer.RealTime;
import baari.drivers.protocol.escpos.PrinterAnswer.Transmitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerParserTest {
  /// All answers of a printer, one after the other, with flow control in between.
  private static final byte[] EVERYTHING =
      hex("12 1e 7e 10 00 00 00 13 3c 68 0f 00 11 00 0f 37 22 30 30 34 32 00 5f 54 4d 00 16");

  private static final List<PrinterAnswer> EVERY_ANSWER =
      List.of(
          new RealTime(0x12),
          new RealTime(0x1E),
          new RealTime(0x7E),
          new Automatic(0x10, 0, 0, 0),
          new Automatic(0x3C, 0x68, 0x0F, 0),
          new Transmitted(0),
          new Transmitted(0x0F),
          new PrintResponse("0042"),
          new Block(0x5F, "TM"),
          new RealTime(0x16));

  private final AnswerParser parser = new AnswerParser(false);

  @Test
  void tells_every_answer_from_every_other() {
    // Given
    var bytes = EVERYTHING;
    // When
    var answers = parser.accept(bytes);
    // Then
    assertThat(answers).isEqualTo(EVERY_ANSWER);
  }

  @Test
  void takes_the_bytes_in_any_two_pieces() {
    for (int split = 0; split <= EVERYTHING.length; split++) {
      // Given
      var answers = new ArrayList<>(parser.accept(Arrays.copyOf(EVERYTHING, split)));
      // When
      answers.addAll(parser.accept(Arrays.copyOfRange(EVERYTHING, split, EVERYTHING.length)));
      // Then
      assertThat(answers).as("split at %d", split).isEqualTo(EVERY_ANSWER);
    }
  }

  @Test
  void takes_the_bytes_one_by_one() {
    // Given
    var answers = new ArrayList<PrinterAnswer>();
    // When
    for (byte b : EVERYTHING) {
      answers.addAll(parser.accept(new byte[] {b}));
    }
    // Then
    assertThat(answers).isEqualTo(EVERY_ANSWER);
  }

  @Test
  void recovers_from_any_flipped_bit_by_the_second_automatic_status() {
    var status = hex("18 00 0f 00 18 00 0f 00");
    for (int bit = 0; bit < 8 * EVERYTHING.length; bit++) {
      // Given
      var flipped = EVERYTHING.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      parser.reset();
      parser.accept(flipped);
      // When
      var answers = parser.accept(status);
      // Then
      assertThat(answers).as("bit %d", bit).contains(new Automatic(0x18, 0, 0x0F, 0));
    }
  }

  @Test
  void real_time_status_may_come_in_the_middle_of_automatic_status() {
    // Given
    var bytes = hex("10 00 12 03 00");
    // When
    var answers = parser.accept(bytes);
    // Then
    assertThat(answers).containsExactly(new RealTime(0x12), new Automatic(0x10, 0, 3, 0));
  }

  @Test
  void a_block_that_does_not_end_is_given_up() {
    // Given
    var endless = new byte[200];
    Arrays.fill(endless, (byte) 0x37);
    // When
    var answers = parser.accept(endless);
    // Then
    assertThat(answers).isNotEmpty().containsOnly(new Noise(0x37));
  }

  @Test
  void forgets_half_an_answer_on_a_new_line() {
    // Given
    parser.accept(hex("10 00"));
    // When
    parser.reset();
    // Then
    assertThat(parser.accept(hex("00"))).containsExactly(new Transmitted(0));
  }

  @Test
  void reads_a_full_status_whatever_its_bytes_look_like() {
    // Given
    var custom = new AnswerParser(true);
    // When
    var answers = custom.accept(hex("10 0f 21 12 37 13 00 10 0f 00 00 00 00"));
    // Then
    assertThat(answers)
        .containsExactly(
            new Full(0x21, 0x12, 0x37, 0x13), new Transmitted(0), new Full(0, 0, 0, 0));
  }

  @Test
  void a_full_status_that_is_none_is_noise() {
    // Given
    var custom = new AnswerParser(true);
    // When
    var answers = custom.accept(hex("10 00 10 0f 04 00 00 00"));
    // Then
    assertThat(answers).containsExactly(new Noise(0x10), new Transmitted(0), new Full(4, 0, 0, 0));
  }

  @Test
  void reads_the_keys_of_kept_pictures_and_the_room_that_is_left() {
    // Given
    var bytes = hex("37 73 41 41 42 7e 21 00 37 72 40 00 37 31 36 35 30 30 30 00 37 30 39 00");
    // When
    var answers = parser.accept(bytes);
    // Then
    assertThat(answers)
        .containsExactly(
            new Keys(List.of("AB", "~!"), true),
            new Keys(List.of(), false),
            new Capacity(65_000),
            new Capacity(9));
  }

  private static byte[] hex(String bytes) {
    return HexFormat.ofDelimiter(" ").parseHex(bytes);
  }
}
