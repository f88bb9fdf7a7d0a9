package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;
import org.jspecify.annotations.Nullable;

/// A person's answer.
///
/// @param cameOut whether the ticket came out of the printer; JSON may leave it out
public record PaperAnswer(@Nullable Boolean cameOut) {

  static boolean checked(@Nullable PaperAnswer answer) {
    Boolean cameOut = answer == null ? null : answer.cameOut;
    if (cameOut == null) {
      throw new RefusedException(TapRefusal.MALFORMED);
    }
    return cameOut;
  }
}
