package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` that a tap must carry.
final class TapKey {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,64}");

  private TapKey() {}

  static String checked(@Nullable String key) {
    if (key == null || !PRINTABLE.matcher(key).matches()) {
      throw new RefusedException(TapRefusal.KEY_MISSING);
    }
    return key;
  }
}
