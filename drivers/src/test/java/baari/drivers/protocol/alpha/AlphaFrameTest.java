package baari.drivers.protocol.alpha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.protocol.alpha.AlphaCommand.CallString;
import baari.drivers.protocol.alpha.AlphaCommand.ClearErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ClearPriority;
import baari.drivers.protocol.alpha.AlphaCommand.ConfigureMemory;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace.StringSpace;
import baari.drivers.protocol.alpha.AlphaCommand.FileSpace.TextSpace;
import baari.drivers.protocol.alpha.AlphaCommand.Mode;
import baari.drivers.protocol.alpha.AlphaCommand.ReadErrors;
import baari.drivers.protocol.alpha.AlphaCommand.ReadMemory;
import baari.drivers.protocol.alpha.AlphaCommand.WriteString;
import baari.drivers.protocol.alpha.AlphaCommand.WriteText;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames as other programs make them, byte for byte.
class AlphaFrameTest {

  @Test
  void writes_a_text() {
    // Given
    var frame = AlphaFrame.of("01", new WriteText('A', Mode.HOLD, "A047 -> 3"));
    // When
    var bytes = hex(frame.encode());
    // Then
    assertThat(bytes)
        .isEqualTo(
            "00 00 00 00 00 01 5a 30 31 02 41 41 1b 30 62 41 30 34 37 20 2d 3e 20 33 03 30 32 45"
                + " 45 04");
  }

  @Test
  void writes_a_priority_text() {
    // Given
    var frame = AlphaFrame.of("01", new WriteText(AlphaCommand.PRIORITY, Mode.HOLD, "A047"));
    // When
    var bytes = hex(frame.encode());
    // Then
    assertThat(bytes)
        .isEqualTo("00 00 00 00 00 01 5a 30 31 02 41 30 1b 30 62 41 30 34 37 03 30 31 46 46 04");
  }

  @Test
  void writes_a_string() {
    // Given
    var frame = AlphaFrame.of("01", new WriteString('a', "A047"));
    // When
    var bytes = hex(frame.encode());
    // Then
    assertThat(bytes)
        .isEqualTo("00 00 00 00 00 01 5a 30 31 02 47 61 41 30 34 37 03 30 31 38 39 04");
  }

  @Test
  void configures_the_memory() {
    // Given
    var files = List.<FileSpace>of(new TextSpace('A', 256), new StringSpace('a', 32));
    // When
    var bytes = hex(AlphaFrame.of("00", new ConfigureMemory(files)).encode());
    // Then
    assertThat(bytes)
        .isEqualTo(
            "00 00 00 00 00 01 5a 30 30 02 45 24 41 41 55 30 31 30 30 46 46 46 46 61 42 55 30 30 32"
                + " 30 30 30 30 30 03 30 35 39 38 04");
  }

  /// The sums are computed by hand.
  @Test
  void shows_a_string_by_a_text_and_asks_for_memory_and_errors() {
    // Given
    var commands =
        List.of(
            new CallString('A', 'a'),
            new WriteString('a', true, "A047"),
            new ReadMemory(),
            new ReadErrors(),
            new ClearErrors());
    // When
    var bytes = commands.stream().map(command -> hex(AlphaFrame.of("01", command).encode()));
    // Then
    var head = "00 00 00 00 00 01 5a 30 31 02 ";
    assertThat(bytes)
        .containsExactly(
            head + "41 41 1b 30 62 10 61 03 30 31 41 35 04",
            head + "47 61 07 31 41 30 34 37 07 30 03 30 31 46 38 04",
            head + "46 24 03 30 30 36 46 04",
            head + "46 2a 03 30 30 37 35 04",
            head + "45 34 03 30 30 37 45 04");
  }

  @Test
  void empties_the_priority_text() {
    // Given
    var frame = AlphaFrame.of(AlphaFrame.EVERY_SIGN, new ClearPriority());
    // When
    var bytes = hex(frame.encode());
    // Then
    assertThat(bytes).isEqualTo("00 00 00 00 00 01 5a 30 30 02 41 30 03 30 30 37 36 04");
  }

  @Test
  void pauses_after_each_start_of_a_command_when_there_are_several() {
    // Given
    var frame = AlphaFrame.of("01", new WriteString('a', "A047"), new WriteString('b', "3"));
    // When
    var bursts = frame.bursts().stream().map(AlphaFrameTest::hex);
    // Then
    assertThat(bursts)
        .containsExactly(
            "00 00 00 00 00 01 5a 30 31 02",
            "47 61 41 30 34 37 03 30 31 38 39 02",
            "47 62 33 03 30 30 45 31 04");
  }

  @Test
  void does_not_pause_for_a_single_command() {
    // Given
    var frame = AlphaFrame.of("01", new WriteString('a', "A047"));
    // When
    var bursts = frame.bursts();
    // Then
    assertThat(bursts).containsExactly(frame.encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tab\t", "\u0004", "\u0627", "e\u0301", "\u007f"})
  void refuses_what_a_sign_cannot_show(String text) {
    // Given
    var mode = Mode.HOLD;
    // When
    var write = assertThatThrownBy(() -> new WriteText('A', mode, text));
    // Then
    write.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("printable ASCII");
  }

  @Test
  void refuses_a_text_that_is_too_long() {
    // Given
    var text = "x".repeat(AlphaCommand.MAX_TEXT + 1);
    // When
    var write = assertThatThrownBy(() -> new WriteString('a', text));
    // Then
    write.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("126");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "001", "0g", "0a"})
  void refuses_what_is_no_address(String address) {
    // Given
    var command = new ClearPriority();
    // When
    var make = assertThatThrownBy(() -> AlphaFrame.of(address, command));
    // Then
    make.isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
