package baari.board.config;

import java.util.Optional;
import java.util.OptionalInt;

/// Which lines of a GPIO chip have what on them.
public record GpioSettings(
    String chip, OptionalInt chimeLine, OptionalInt lampLine, Optional<CallNext> callNext) {

  /// A button that calls the next citizen to one counter.
  public record CallNext(int line, String counter) {}
}
