package baari.server.feed;

import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.protocol.feed.BoardState;
import baari.protocol.feed.CallView;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.StateView;
import baari.server.view.Views;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The whole state of a centre as a board shows it.
final class StateViews {
  private StateViews() {}

  /// The view with the calls that the state itself contains.
  static StateView of(CentreState state, Instant now) {
    return of(state, now, calls(state));
  }

  /// @param lastCalls newest first
  static StateView of(CentreState state, Instant now, List<CallView> lastCalls) {
    return new StateView(
        state.centre(),
        state.sequence(),
        now,
        state.configuration().version(),
        Views.businessDay(state.day()),
        state.catalogue().services().keySet().stream()
            .sorted()
            .map(service -> Views.waiting(state, service, now))
            .toList(),
        counters(state),
        lastCalls,
        Views.emergencies(state));
  }

  private static List<CounterView> counters(CentreState state) {
    return state.catalogue().counters().keySet().stream()
        .sorted(Comparator.comparingInt(Integer::parseInt))
        .map(id -> Views.counter(state, state.counter(id)))
        .toList();
  }

  /// The calls that a state still contains: those of tokens at a counter.
  static List<CallView> calls(CentreState state) {
    return state.counters().values().stream()
        .flatMap(counter -> atCounter(state, counter.id()))
        .sorted(Comparator.comparing(Token.AtCounter::calledAt).reversed())
        .limit(BoardState.LAST_CALLS)
        .map(token -> call(token, state.sequence()))
        .toList();
  }

  private static Stream<Token.AtCounter> atCounter(CentreState state, String counter) {
    return state.counter(counter) instanceof baari.engine.counter.Counter.Busy busy
        ? state.token(busy.token()).stream()
            .filter(Token.AtCounter.class::isInstance)
            .map(Token.AtCounter.class::cast)
        : Stream.empty();
  }

  /// A call from a state. Its own sequence is not kept, so it gets the state's sequence.
  private static CallView call(Token.AtCounter token, long sequence) {
    Token.Facts facts = token.facts();
    return new CallView(
        sequence,
        facts.number().toString(),
        facts.service(),
        token.counter(),
        token.calledAt(),
        false);
  }
}
