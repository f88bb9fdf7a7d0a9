package baari.protocol.feed;

import baari.protocol.token.TokenState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A counter as a board shows it: no names of people.
///
/// @param token the token at this counter, called or being served
/// @param undoUntil how long its last action may be taken back; absent when there is none
/// @param services what it takes while it is open with other services than configured; else absent
public record CounterView(
    String id,
    CounterState state,
    @Nullable AtCounter token,
    @Nullable Instant undoUntil,
    @Nullable List<String> services) {

  /// One that has nothing to take back.
  public CounterView(String id, CounterState state, @Nullable AtCounter token) {
    this(id, state, token, null, null);
  }

  /// @param state `CALLED` or `SERVING`
  /// @param announcedAt when it was called here, or recalled, last
  public record AtCounter(
      String id, String number, String service, TokenState state, Instant announcedAt) {}
}
