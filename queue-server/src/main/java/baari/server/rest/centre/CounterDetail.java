package baari.server.rest.centre;

import baari.engine.counter.Counter;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.protocol.feed.CounterState;
import baari.protocol.token.TokenView;
import baari.server.view.TokenViews;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A counter as the people who work there see it. Boards get no names of people and no reasons.
///
/// @param agent who opened or paused it last; absent while closed
/// @param since when that was; absent while closed
/// @param pausedFor the reason of its pause; only while paused
/// @param token the token at the counter, called or being served
/// @param calledAt when the token was called here first
/// @param servingSince when its service began; only while serving
record CounterDetail(
    String id,
    CounterState state,
    @Nullable String agent,
    @Nullable Instant since,
    @Nullable String pausedFor,
    @Nullable TokenView token,
    @Nullable Instant calledAt,
    @Nullable Instant servingSince) {

  static CounterDetail of(CentreState state, String id) {
    Counter counter = state.counter(id);
    return switch (counter) {
      case Counter.Closed _ ->
          new CounterDetail(id, CounterState.CLOSED, null, null, null, null, null, null);
      case Counter.Paused paused -> of(paused, CounterState.PAUSED, paused.reason(), null);
      case Counter.Idle idle -> of(idle, CounterState.OPEN, null, null);
      case Counter.Busy busy ->
          of(
              busy,
              CounterState.OPEN,
              null,
              state
                  .token(busy.token())
                  .filter(Token.AtCounter.class::isInstance)
                  .map(Token.AtCounter.class::cast)
                  .orElseThrow());
    };
  }

  private static CounterDetail of(
      Counter counter,
      CounterState how,
      @Nullable String pausedFor,
      Token.@Nullable AtCounter token) {
    return new CounterDetail(
        counter.id(),
        how,
        counter.duty().actor(),
        counter.duty().since(),
        pausedFor,
        token == null ? null : TokenViews.token(token, null),
        token == null ? null : token.calledAt(),
        token instanceof Token.Serving serving ? serving.startedAt() : null);
  }
}
