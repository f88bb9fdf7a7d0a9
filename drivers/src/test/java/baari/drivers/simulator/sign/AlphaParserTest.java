package baari.drivers.simulator.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.sign.AlphaParser.Broken;
import baari.drivers.simulator.sign.AlphaParser.Frame;
import baari.drivers.simulator.sign.AlphaParser.Outcome;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaParserTest {
  /// Priority text "A047" for sign 01, as in the protocol document.
  private static final byte[] PRIORITY =
      hex("00 00 00 00 00 01 5a 30 31 02 41 30 1b 30 62 41 30 34 37 03 30 31 46 46 04");

  private static final byte[] TWO_STRINGS =
      hex(
          "00 00 00 00 00 01 5a 30 31 02 47 61 41 30 34 37 03 30 31 38 39 02 47 62 33 03 30 30 45"
              + " 31 04");

  private final AlphaParser parser = new AlphaParser();

  @Test
  void finds_a_frame_and_when_it_came() {
    // Given
    var expected = new Frame("Z01", List.of("A0\u001b0bA047"), 0, PRIORITY.length - 1);
    // When
    var outcomes = feed(PRIORITY);
    // Then
    assertThat(outcomes).containsExactly(expected);
  }

  @Test
  void finds_every_command_of_a_frame() {
    // Given
    var bytes = TWO_STRINGS;
    // When
    var outcomes = feed(bytes);
    // Then
    assertThat(outcomes).singleElement().extracting("blocks").isEqualTo(List.of("GaA047", "Gb3"));
  }

  @Test
  void never_takes_a_frame_with_a_flipped_bit_for_another_text() {
    // Given
    int firstOfHeader = 6;
    for (int at = firstOfHeader; at < PRIORITY.length; at++) {
      for (int bit = 0; bit < 7; bit++) {
        var bytes = PRIORITY.clone();
        bytes[at] ^= (byte) (1 << bit);
        // When
        var outcomes = feed(bytes);
        feed(PRIORITY);
        // Then
        assertThat(outcomes)
            .as("byte %d bit %d", at, bit)
            .noneMatch(o -> o instanceof Frame f && !f.blocks().equals(List.of("A0\u001b0bA047")));
      }
    }
  }

  @Test
  void finds_the_good_frame_after_each_broken_one() {
    for (int at = 0; at < PRIORITY.length; at++) {
      // Given
      var bytes = PRIORITY.clone();
      bytes[at] ^= 0x10;
      feed(bytes);
      // When
      var outcomes = feed(PRIORITY);
      // Then
      assertThat(outcomes).as("byte %d", at).anyMatch(Frame.class::isInstance);
    }
  }

  @Test
  void finds_the_next_frame_after_one_that_was_cut_off() {
    for (int length = 0; length < PRIORITY.length; length++) {
      // Given
      feed(Arrays.copyOf(PRIORITY, length));
      // When
      var outcomes = feed(PRIORITY);
      // Then
      assertThat(outcomes).as("cut after %d", length).anyMatch(Frame.class::isInstance);
    }
  }

  @Test
  void tells_a_wrong_checksum_from_no_frame_at_all() {
    // Given
    var wrongSum = PRIORITY.clone();
    wrongSum[15] = 'B';
    var noSum = hex("00 00 00 00 00 01 5a 30 31 02 41 30 1b 30 62 41 30 34 37 03 04");
    // When
    var outcomes = feed(wrongSum);
    outcomes.addAll(feed(noSum));
    // Then
    assertThat(outcomes).containsExactly(new Broken(Fate.BAD_CHECKSUM), new Broken(Fate.MALFORMED));
  }

  @Test
  void wants_five_zeros_to_find_the_speed() {
    // Given
    var four = Arrays.copyOfRange(PRIORITY, 1, PRIORITY.length);
    // When
    var outcomes = feed(four);
    // Then
    assertThat(outcomes).isEmpty();
  }

  @Test
  void gives_up_on_a_frame_without_an_end() {
    // Given
    feed(Arrays.copyOf(PRIORITY, 12));
    // When
    var outcomes = feed("x".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
    // Then
    assertThat(outcomes).containsExactly(new Broken(Fate.MALFORMED));
  }

  private List<Outcome> feed(byte[] bytes) {
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < bytes.length; i++) {
      parser.accept(bytes[i], i).ifPresent(outcomes::add);
    }
    return outcomes;
  }

  private static byte[] hex(String bytes) {
    return HexFormat.ofDelimiter(" ").parseHex(bytes);
  }
}
