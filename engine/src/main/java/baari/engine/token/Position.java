package baari.engine.token;

import java.time.Instant;

/// Where a token comes to stand that waits again.
public enum Position {
  /// Before everyone whom the bound does not protect.
  FRONT,
  /// Where its waiting time puts it.
  ORIGINAL,
  /// As if it had just come.
  BACK;

  /// What the claim of a token counts from that comes to stand here.
  public Instant since(Token.Facts facts, Instant now) {
    return switch (this) {
      case FRONT, ORIGINAL -> facts.waitingSince();
      case BACK -> now;
    };
  }
}
