package baari.server.view;

import baari.engine.state.CentreState;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.text.Typed;
import java.util.Locale;
import java.util.Optional;

/// The code that lets its holder, and nobody else, follow a token: the number and a
/// `TrackingSecret`, `D-042-7Q4K9ZP2MX`.
public final class TrackingCode {
  private TrackingCode() {}

  static String of(Token token) {
    return token.facts().number() + "-" + token.facts().trackingCode();
  }

  /// Reads a code, also as a person types it: in small letters, with an O for a 0, and with the
  /// digits and dashes of their keyboard.
  public static Optional<TicketCode> parse(String code) {
    String text = Typed.plain(code).toUpperCase(Locale.ROOT);
    int split = text.lastIndexOf('-');
    if (split < 0) {
      return Optional.empty();
    }
    String secret = text.substring(split + 1).replace('O', '0').replaceAll("[IL]", "1");
    return TokenNumber.parse(text.substring(0, split))
        .map(number -> new TicketCode(number, secret));
  }

  /// The token that has this code: of the last opened day, or of an earlier day when the token is
  /// still owed something.
  public static Optional<Token> find(CentreState state, TicketCode code) {
    return state
        .token(code.number())
        .filter(code::isOf)
        .or(() -> state.citizens().expired(code).map(Token.class::cast));
  }
}
