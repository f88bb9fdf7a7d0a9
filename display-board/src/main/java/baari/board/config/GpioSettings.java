package baari.board.config;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Which lines of a GPIO chip have what on them.
///
/// @param onLow whether a low level switches on, as most relay boards want it, and a closed contact
///   gives one
/// @param callNext buttons that call the next citizen to their counter
/// @param counterLamps lamps that are lit while their counter's citizen is called
/// @param debounce how long a contact has to be closed to count
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
