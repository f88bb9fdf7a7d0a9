package baari.server.report;

import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// One token's day, as far as it has been read.
final class TokenDay {
  private final String service;
  private final String priorityClass;
  private OptionalLong waitedSeconds = OptionalLong.empty();
  private int calls;
  private int overtaken;
  private Outcome outcome = Outcome.OPEN;

  TokenDay(String service, String priorityClass) {
    this.service = service;
    this.priorityClass = priorityClass;
  }

  enum Outcome {
    SERVED,
    NO_SHOW,
    CANCELLED,
    EXPIRED,
    OPEN
  }

  String service() {
    return service;
  }

  String priorityClass() {
    return priorityClass;
  }

  /// The wait until the first call; empty when there was no call.
  OptionalLong waitedSeconds() {
    return waitedSeconds;
  }

  int overtaken() {
    return overtaken;
  }

  Outcome outcome() {
    return outcome;
  }

  /// The last call was taken back.
  void uncalled() {
    calls--;
    if (calls == 0) {
      waitedSeconds = OptionalLong.empty();
    }
  }

  /// Only the first call counts. Before a later call, the token waited for something else.
  void called(Token token, Instant at) {
    calls++;
    if (calls == 1) {
      long waited = Duration.between(token.facts().waitingSince(), at).toSeconds();
      waitedSeconds = OptionalLong.of(Math.max(0, waited));
    }
  }

  void overtake() {
    overtaken++;
  }

  void end(Token token) {
    outcome =
        switch (token) {
          case Token.Served _ -> Outcome.SERVED;
          case Token.NoShow _ -> Outcome.NO_SHOW;
          case Token.Cancelled _ -> Outcome.CANCELLED;
          case Token.Expired _ -> Outcome.EXPIRED;
          case Token.Waiting _, Token.Called _, Token.Serving _, Token.Parked _ -> Outcome.OPEN;
        };
  }
}
