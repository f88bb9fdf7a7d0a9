package baari.board.device;

import baari.board.config.CallText;
import baari.drivers.device.board.CallBoard;
import java.util.Optional;

/// One LED sign.
///
/// @param id `1`, `2`, …, or as configured
/// @param text how calls are written on it
/// @param counter the only one whose calls it shows
public record Sign(String id, CallBoard board, CallText text, Optional<String> counter) {

  /// Whether a call to `called` is to be read here.
  public boolean shows(String called) {
    return counter.isEmpty() || counter.get().equals(called);
  }
}
