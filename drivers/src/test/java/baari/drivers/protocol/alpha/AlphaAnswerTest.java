package baari.drivers.protocol.alpha;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.Reply.Verdict;
import baari.drivers.bus.Reply.Verdict.Complete;
import baari.drivers.bus.Reply.Verdict.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The answers of a sign, byte for byte. The sums are computed by hand.
class AlphaAnswerTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final byte[] MEMORY =
      HEX.parseHex(
          "00 00 00 00 00 01 30 30 30 02 45 24 61 42 55 30 30 32 30 30 30 30 30 03 30 32 45 38 04");
  private static final byte[] CLEAN =
      HEX.parseHex("00 00 00 00 00 01 30 30 30 02 45 2a 40 03 30 30 42 34 04");
  private static final byte[] ILLEGAL =
      HEX.parseHex("00 00 00 00 00 01 30 30 30 02 45 2a 60 03 30 30 44 34 04");

  @Test
  void tells_how_the_memory_is_divided() {
    // Given
    var answer = MEMORY;
    // When
    var verdict = AlphaAnswer.memory(answer);
    // Then
    assertThat(verdict).isEqualTo(new Complete(answer.length));
    assertThat(AlphaAnswer.data(answer)).isEqualTo("aBU00200000");
  }

  @Test
  void is_waited_for_however_it_is_split() {
    for (int length = 0; length < MEMORY.length; length++) {
      // Given
      var part = Arrays.copyOf(MEMORY, length);
      // When
      var verdict = AlphaAnswer.memory(part);
      // Then
      assertThat(verdict).isEqualTo(Verdict.INCOMPLETE);
    }
  }

  @Test
  void is_never_taken_with_a_flipped_bit_between_its_marks() {
    int firstCounted = 9;
    int end = MEMORY.length - 1;
    for (int bit = firstCounted * Byte.SIZE; bit < end * Byte.SIZE; bit++) {
      // Given
      var flipped = MEMORY.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      boolean isParity = bit % Byte.SIZE == 7;
      // When
      var verdict = AlphaAnswer.memory(flipped);
      // Then
      assertThat(verdict instanceof Complete).as("bit %d", bit).isEqualTo(isParity);
    }
  }

  @Test
  void may_have_noise_before_it() {
    // Given
    var noise = "\u007f?".getBytes(StandardCharsets.US_ASCII);
    var noisy = Arrays.copyOf(noise, noise.length + CLEAN.length);
    System.arraycopy(CLEAN, 0, noisy, noise.length, CLEAN.length);
    // When
    var verdict = AlphaAnswer.noErrors(noisy);
    // Then
    assertThat(verdict).isEqualTo(new Complete(noisy.length));
  }

  @Test
  void is_wrong_when_the_register_has_an_error_or_it_answers_something_else() {
    // Given
    var answers = List.of(ILLEGAL, MEMORY);
    // When
    var verdicts = answers.stream().map(AlphaAnswer::noErrors);
    // Then
    assertThat(verdicts).hasOnlyElementsOfType(Wrong.class);
  }
}
