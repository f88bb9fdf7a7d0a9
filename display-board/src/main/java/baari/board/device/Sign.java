package baari.board.device;

import baari.board.config.CallText;
import baari.drivers.device.board.CallBoard;
import java.util.Optional;

/// One LED sign.
///
/// @param id `1` for the only sign, otherwise the configured name
/// @param text how calls are written on it
/// @param counter the only counter whose calls it shows
public record Sign(String id, CallBoard board, CallText text, Optional<String> counter) {

  /// Whether this sign shows calls to the counter `called`.
  public boolean shows(String called) {
    return counter.isEmpty() || counter.get().equals(called);
  }
}
