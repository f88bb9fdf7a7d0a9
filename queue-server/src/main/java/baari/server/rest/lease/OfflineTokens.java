package baari.server.rest.lease;

import baari.engine.lease.OfflineToken;
import baari.engine.token.PaperState;
import baari.engine.token.TokenNumber;
import baari.protocol.lease.HandIn;
import baari.protocol.lease.HandInToken;
import baari.protocol.token.TrackingSecret;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks the form of a hand-in. The problem names the place of the first error.
final class OfflineTokens {
  private OfflineTokens() {}

  static List<OfflineToken> checked(HandIn body) {
    @Nullable List<HandInToken> tokens = body.tokens();
    if (tokens == null || tokens.isEmpty()) {
      throw ProblemException.invalid("tokens");
    }
    Bodies.atMost("tokens", tokens.size(), HandIn.TOKENS_MAX);
    List<OfflineToken> checked = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      checked.add(checked("tokens[" + i + "]", tokens.get(i)));
    }
    return List.copyOf(checked);
  }

  private static OfflineToken checked(String place, @Nullable HandInToken token) {
    if (token == null) {
      throw ProblemException.invalid(place);
    }
    if (token.ticket() == null) {
      throw ProblemException.invalid(place + ".ticket");
    }
    if (token.trackingSecret() == null || !TrackingSecret.isWellFormed(token.trackingSecret())) {
      throw ProblemException.invalid(place + ".trackingSecret");
    }
    return new OfflineToken(
        Optional.ofNullable(token.number())
            .flatMap(TokenNumber::parse)
            .orElseThrow(() -> ProblemException.invalid(place + ".number")),
        Bodies.text(place + ".service", token.service()),
        Bodies.text(place + ".priorityClass", token.priorityClass()),
        Bodies.language(token.language()),
        token.trackingSecret(),
        taken(place + ".takenAt", token.takenAt()),
        PaperState.valueOf(token.ticket().name()));
  }

  /// Any time of the kiosk's clock is accepted, because somebody already holds the token.
  private static Instant taken(String place, @Nullable Instant at) {
    return Optional.ofNullable(at).orElseThrow(() -> ProblemException.invalid(place));
  }
}
