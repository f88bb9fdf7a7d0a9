package baari.board.config;

import java.util.Optional;
import java.util.OptionalInt;

/// Which lines of a GPIO chip have what on them.
///
/// @param onLow whether a low level switches on, as most relay boards want it, and a closed contact
///   gives one
public record GpioSettings(
    String chip,
    boolean onLow,
    OptionalInt chimeLine,
    OptionalInt lampLine,
    Optional<CallNext> callNext) {

  /// A button that calls the next citizen to one counter.
  public record CallNext(int line, String counter) {}
}
