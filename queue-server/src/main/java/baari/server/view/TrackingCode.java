package baari.server.view;

import baari.server.engine.CentreState;
import baari.server.engine.Token;
import baari.server.engine.TokenNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// What lets its holder, and nobody else, follow a token: the number and a `TrackingSecret`,
/// `D-042-7Q4K9ZP2MX`.
public final class TrackingCode {
  private TrackingCode() {}

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
