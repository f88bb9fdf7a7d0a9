package baari.protocol.token;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// The part of a tracking code that cannot be guessed: ten letters, 50 bits (Crockford's base 32,
/// which has no I, L, O or U). The server or the kiosk that issues a token makes it.
public final class TrackingSecret {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;
  private static final Pattern WRITTEN = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private TrackingSecret() {}

  /// Makes a new one.
  public static String make() {
    long bits = RANDOM.nextLong();
    char[] letters = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      letters[i] = LETTERS.charAt((int) (bits >>> (5 * i)) & 31);
    }
    return new String(letters);
  }

  /// Whether `text` could be one.
  public static boolean isWellFormed(String text) {
    return WRITTEN.matcher(text).matches();
  }
}
