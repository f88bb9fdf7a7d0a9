package baari.engine.counter;

import baari.engine.token.Token;
import java.time.Instant;

/// A counter's last action, which it may take back.
///
/// @param before the token before the action, as it is again after an undo
/// @param after the token right after the action; if it is different now, it has moved on
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

  /// Whether the token is still as the action left it. The state of its ticket does not matter.
  public boolean stands(Token now) {
    return after.with(after.facts().withTicket(now.facts().ticket())).equals(now);
  }
}
