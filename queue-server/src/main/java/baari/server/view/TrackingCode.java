package baari.server.view;

import baari.server.engine.CentreState;
import baari.server.engine.Token;
import baari.server.engine.TokenNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// What lets its holder, and nobody else, follow a token: the number and ten letters that cannot be
/// guessed, `D-042-7Q4K9ZP2MX` (50 bits; Crockford's base 32, which has no I, L, O or U).
public final class TrackingCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TrackingCode() {}

  /// Ten new letters.
  public static String secret() {
    long bits = RANDOM.nextLong();
    char[] letters = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      letters[i] = LETTERS.charAt((int) (bits >>> (5 * i)) & 31);
    }
    return new String(letters);
  }

  static String of(Token token) {
    return token.facts().number() + "-" + token.facts().trackingCode();
  }

  /// The token of the last opened day that has this code.
  public static Optional<Token> find(CentreState state, String code) {
    int split = code.lastIndexOf('-');
    if (split < 0) {
      return Optional.empty();
    }
    return TokenNumber.parse(code.substring(0, split))
        .flatMap(state::token)
        .filter(token -> matches(token, code.substring(split + 1)));
  }

  private static boolean matches(Token token, String secret) {
    return MessageDigest.isEqual(
        token.facts().trackingCode().getBytes(StandardCharsets.US_ASCII),
        secret.getBytes(StandardCharsets.US_ASCII));
  }
}
