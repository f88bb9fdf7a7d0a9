package baari.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.gpio.LineRequest.Input;
import baari.drivers.gpio.LineRequest.Output;
import baari.drivers.gpio.LineRequest.Pull;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The kernel's structures, byte by byte as `linux/gpio.h` lays them out on a little-endian
/// machine.
class LineRequestTest {

  @Test
  void asks_for_an_output_that_begins_high() {
    // Given
    var request = new Output(17, true);
    // When
    var bytes = nonZero(request);
    // Then
    assertThat(bytes).isEqualTo(expected(0, 17, 288, 0x08, 296, 1, 320, 2, 328, 1, 336, 1, 560, 1));
  }

  @Test
  void asks_for_an_output_that_begins_low() {
    // Given
    var request = new Output(4, false);
    // When
    var bytes = nonZero(request);
    // Then
    assertThat(bytes).isEqualTo(expected(0, 4, 288, 0x08, 296, 1, 320, 2, 336, 1, 560, 1));
  }

  @Test
  void asks_for_a_pulled_up_input_with_both_edges_and_the_kernels_debounce() {
    // Given
    var request = new Input(27, Pull.UP, Duration.ofMillis(20));
    // When
    var bytes = nonZero(request);
    // Then
    int microsLow = 20_000 & 0xFF;
    int microsHigh = 20_000 >> 8;
    assertThat(bytes)
        .isEqualTo(
            expected(
                0,
                27,
                288,
                0x34,
                289,
                0x01,
                296,
                1,
                320,
                3,
                328,
                microsLow,
                329,
                microsHigh,
                336,
                1,
                560,
                1));
  }

  @Test
  void asks_for_every_edge_without_a_debounce() {
    // Given
    var down = new Input(1, Pull.DOWN, Duration.ZERO);
    var floating = new Input(1, Pull.NONE, Duration.ZERO);
    // When
    var bytes = List.of(nonZero(down), nonZero(floating));
    // Then
    assertThat(bytes)
        .containsExactly(
            expected(0, 1, 288, 0x34, 289, 0x02, 560, 1),
            expected(0, 1, 288, 0x34, 289, 0x04, 560, 1));
  }

  @Test
  void reads_the_edges_of_several_events_at_once() {
    // Given
    var events = ByteBuffer.allocate(4 * 48).order(ByteOrder.nativeOrder());
    events.putLong(0, 123).putInt(8, 2).putInt(12, 17);
    events.putLong(48, 456).putInt(56, 1).putInt(60, 17);
    var rising = new ArrayList<Boolean>();
    // When
    GpioLine.edges(events.array(), 2 * 48, rising::add);
    // Then
    assertThat(rising).containsExactly(false, true);
  }

  /// All bytes that are not zero, by place; the consumer's name is checked and left out.
  private static Map<Integer, Integer> nonZero(LineRequest request) {
    try (var arena = Arena.ofConfined()) {
      var struct = request.encode(arena);
      var bytes = struct.toArray(ValueLayout.JAVA_BYTE);
      assertThat(bytes).hasSize(592);
      assertThat(struct.getString(256)).isEqualTo("baari");
      var places = new TreeMap<Integer, Integer>();
      for (int at = 0; at < bytes.length; at++) {
        boolean isName = at >= 256 && at < 288;
        if (bytes[at] != 0 && !isName) {
          places.put(at, bytes[at] & 0xFF);
        }
      }
      return places;
    }
  }

  private static Map<Integer, Integer> expected(int... placesAndBytes) {
    var places = new TreeMap<Integer, Integer>();
    for (int i = 0; i < placesAndBytes.length; i += 2) {
      places.put(placesAndBytes[i], placesAndBytes[i + 1]);
    }
    return places;
  }
}
