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

/// The rules of the hall: `decide`, `evolve`, and queries that apply the same rules to a state.
/// What a centre offers is part of its state. Pure and thread-safe.
public final class Engine {
  private Engine() {}

  /// What follows from `request`. Changes nothing.
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
  /// @throws IllegalStateException when the entry cannot follow this state: it is from another
  ///   journal
  public static CentreState evolve(CentreState state, Entry entry) {
    return Evolver.evolve(state, entry);
  }

  /// The ids of the tokens that a call by the rule overtakes: tokens that its counter could have
  /// called instead and that wait longer.
  ///
  /// @param before the state before the call
  public static Stream<String> overtaken(CentreState before, Event.TokenCalled call) {
    Instant since = TokenChanges.waiting(before, call.token()).facts().waitingSince();
    return before.queuesOf(before.counter(call.counter())).stream()
        .flatMap(queue -> queue.sinceBefore(since))
        .map(LaneQueue.Standing::token);
  }

  /// How many tokens are called before this one; empty when it does not wait.
  public static Optional<PeopleAhead> ahead(CentreState state, Token token, Instant now) {
    return token instanceof Token.Waiting waiting
        ? Optional.of(AheadCount.of(state, waiting, now))
        : Optional.empty();
  }

  /// How many tokens are called before each of these waiting tokens, by id.
  public static Map<String, PeopleAhead> ahead(
      CentreState state, Collection<Token.Waiting> tokens, Instant now) {
    return AheadCount.of(state, tokens, now);
  }

  /// The tokens that a counter would call, in this order, if nobody else came or called. For a
  /// closed counter: those that it would call if it opened with its configured services.
  ///
  /// @param limit the maximum number of tokens
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
