package baari.protocol;

import org.jspecify.annotations.Nullable;

/// A counter as a board shows it: no names of people.
///
/// @param token the token at this counter, called or being served
public record CounterView(String id, CounterState state, @Nullable AtCounter token) {

  /// @param state `CALLED` or `SERVING`
  public record AtCounter(String id, String number, String service, TokenState state) {}
}
