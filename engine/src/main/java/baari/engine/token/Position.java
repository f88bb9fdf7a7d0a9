package baari.engine.token;

import java.time.Instant;

/// The place of a token that waits again.
public enum Position {
  /// Before every token that the bound on overtaking does not protect.
  FRONT,
  /// At the place that its waiting time gives it.
  ORIGINAL,
  /// As if it had just come.
  BACK;

  /// The start of waiting of a token that gets this position.
  public Instant since(Token.Facts facts, Instant now) {
    return switch (this) {
      case FRONT, ORIGINAL -> facts.waitingSince();
      case BACK -> now;
    };
  }
}
