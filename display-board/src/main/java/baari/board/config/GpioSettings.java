package baari.board.config;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Which device is on which line of a GPIO chip.
///
/// @param onLow whether a low level switches a device on, as most relay boards need, and whether a
///   closed contact gives a low level
/// @param callNext buttons that call the next citizen to their counter
/// @param counterLamps lamps that are lit while their counter's citizen is called
/// @param debounce how long a contact must be closed to count as pressed
public record GpioSettings(
    String chip,
    boolean onLow,
    OptionalInt chimeLine,
    OptionalInt lampLine,
    List<CounterLine> callNext,
    List<CounterLine> counterLamps,
    Duration debounce) {
  public GpioSettings {
    callNext = List.copyOf(callNext);
    counterLamps = List.copyOf(counterLamps);
  }

  /// A line that belongs to a counter.
  public record CounterLine(int line, String counter) {}
}
