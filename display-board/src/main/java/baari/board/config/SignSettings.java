package baari.board.config;

import baari.drivers.device.board.BoardKind;
import java.util.Optional;

/// A sign on a line.
///
/// @param name `1` for the only sign
/// @param bus the name of its line
/// @param counter the only counter whose calls it shows
public record SignSettings(
    String name,
    String bus,
    String address,
    BoardKind kind,
    CallText text,
    Optional<String> counter) {

  SignSettings on(String bus, Optional<String> counter) {
    return new SignSettings(name, bus, address, kind, text, counter);
  }
}
