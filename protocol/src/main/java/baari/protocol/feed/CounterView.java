package baari.protocol.feed;

import baari.protocol.token.TokenState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A counter as a board shows it, without names of people.
///
/// @param token the token at this counter, called or being served
/// @param undoUntil until when its last action may be taken back; absent when there is none
/// @param services its services while it is open with other services than configured; otherwise
///   absent
public record CounterView(
    String id,
    CounterState state,
    @Nullable AtCounter token,
    @Nullable Instant undoUntil,
    @Nullable List<String> services) {

  /// A counter that has no action to take back.
  public CounterView(String id, CounterState state, @Nullable AtCounter token) {
    this(id, state, token, null, null);
  }

  /// @param state `CALLED` or `SERVING`
  /// @param announcedAt when it was last called or recalled here
  public record AtCounter(
      String id, String number, String service, TokenState state, Instant announcedAt) {}
}
