package baari.engine.counter;

import baari.engine.token.Token;
import java.time.Instant;

/// What a counter did last that it may take back.
///
/// @param before the token before it, as it will be again
/// @param after the token as it left it; one that is otherwise now has moved on
public record LastAction(Action action, Token before, Token after, Instant at) {

  /// What can be taken back.
  public enum Action {
    CALL,
    RESUME,
    START,
    COMPLETE,
    NO_SHOW,
    PARK,
    TRANSFER
  }

  /// Whether the token is as the action left it; what is known of its paper does not matter.
  public boolean stands(Token now) {
    return after.with(after.facts().withTicket(now.facts().ticket())).equals(now);
  }
}
