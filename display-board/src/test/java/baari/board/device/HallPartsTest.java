package baari.board.device;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.config.GpioSettings;
import baari.board.config.GpioSettings.CounterLine;
import baari.drivers.simulator.gpio.SimulatedGpio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Everything that was configured is reported with the board's health, including what could not be
/// opened.
@Timeout(20)
class HallPartsTest {
  private static final int CHIME = 17;
  private static final int LAMP = 27;

  @Test
  void each_line_that_was_taken_is_a_part_that_works() {
    // Given
    var settings = settings(LAMP);
    // When
    try (var simulated = new SimulatedGpio();
        var hall = open(simulated, settings)) {
      // Then
      assertThat(works(hall.parts()))
          .isEqualTo(Map.of("chime", true, "lamp", true, "lamp-3", true, "button-3", true));
    }
  }

  @Test
  void a_line_that_somebody_has_is_a_part_that_does_not_work() {
    // Given
    var settings = settings(CHIME);
    // When
    try (var simulated = new SimulatedGpio();
        var hall = open(simulated, settings)) {
      // Then
      assertThat(works(hall.parts()))
          .isEqualTo(Map.of("chime", true, "lamp", false, "lamp-3", true, "button-3", true));
    }
  }

  @Test
  void no_line_works_where_the_chip_cannot_be_had() {
    // Given
    var settings = settings(LAMP);
    // When
    var parts = GpioDevices.missing(settings);
    // Then
    assertThat(works(parts))
        .isEqualTo(Map.of("chime", false, "lamp", false, "lamp-3", false, "button-3", false));
  }

  private static HallDevices open(SimulatedGpio simulated, GpioSettings settings) {
    var lines = LineDevices.open(List.of(), List.of(), List.of());
    return new GpioDevices(simulated.gpio(), settings).with(lines, List.of(lines::close));
  }

  private static Map<String, Boolean> works(List<HallPart> parts) {
    return parts.stream()
        .collect(Collectors.toMap(HallPart::name, part -> part.works().getAsBoolean()));
  }

  private static GpioSettings settings(int lampLine) {
    return new GpioSettings(
        "simulated",
        true,
        OptionalInt.of(CHIME),
        OptionalInt.of(lampLine),
        List.of(new CounterLine(22, "3")),
        List.of(new CounterLine(23, "3")),
        Duration.ofMillis(30));
  }
}
