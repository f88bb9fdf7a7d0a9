package baari.engine;

import baari.engine.ahead.AheadCount;
import baari.engine.ahead.PeopleAhead;
import baari.engine.change.Evolver;
import baari.engine.change.TokenChanges;
import baari.engine.command.Decision;
import baari.engine.command.Ranges;
import baari.engine.command.Request;
import baari.engine.counter.Counter;
import baari.engine.decision.Decider;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.rule.CallOrder;
import baari.engine.rule.LaneQueue;
import baari.engine.rule.Rule;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of the hall: `decide` and `evolve`, and what can be read off a state by the same
/// rules. What a centre offers stands in its state. Pure and thread-safe.
public final class Engine {
  private Engine() {}

  /// What follows from `request`; changes nothing.
  public static Decision decide(CentreState state, Request request) {
    return Ranges.refusal(request.command())
        .orElseGet(
            () -> new Decider(state.catalogue(), ruleOf(state)).decide(state, request.whole()));
  }

  private static Rule ruleOf(CentreState state) {
    return new Rule(state.configuration().maxOvertakes());
  }

  /// The state after `entry`.
  ///
  /// @throws IllegalStateException when the entry cannot follow this state: the journal is not this
  ///   state's
  public static CentreState evolve(CentreState state, Entry entry) {
    return Evolver.evolve(state, entry);
  }

  /// The ids of those whom a call by the rule overtakes: its counter could have called them, and
  /// they wait longer.
  ///
  /// @param before the state that the call met
  public static Stream<String> overtaken(CentreState before, Event.TokenCalled call) {
    Instant since = TokenChanges.waiting(before, call.token()).facts().waitingSince();
    return before.queuesOf(before.counter(call.counter())).stream()
        .flatMap(queue -> queue.sinceBefore(since))
        .map(LaneQueue.Standing::token);
  }

  /// How many are called before a token; empty when it does not wait.
  public static Optional<PeopleAhead> ahead(CentreState state, Token token, Instant now) {
    return token instanceof Token.Waiting waiting
        ? Optional.of(AheadCount.of(state, waiting, now))
        : Optional.empty();
  }

  /// How many are called before each of those who wait, by id.
  public static Map<String, PeopleAhead> ahead(
      CentreState state, Collection<Token.Waiting> tokens, Instant now) {
    return AheadCount.of(state, tokens, now);
  }

  /// Those whom a counter would call, in this order, if nobody else came or called; while it is
  /// closed, those whom it would call if it opened as configured.
  ///
  /// @param limit at most so many
  public static List<Token.Waiting> upcoming(
      CentreState state, String counterId, Instant now, int limit) {
    int bound = state.configuration().maxOvertakes();
    var calls = new CallOrder(state.queuesOf(asOpen(state, counterId)), bound, now);
    return Stream.generate(calls::next)
        .limit(limit)
        .takeWhile(Objects::nonNull)
        .map(next -> TokenChanges.waiting(state, next.token()))
        .toList();
  }

  private static Counter asOpen(CentreState state, String id) {
    Counter counter = state.counter(id);
    Catalogue.CounterPlan plan = state.catalogue().counters().get(id);
    return counter instanceof Counter.Closed && plan != null
        ? new Counter.Idle(id, plan.services(), Counter.Duty.NONE)
        : counter;
  }
}
