package baari.server.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of the hall: `decide` and `evolve`, and what can be read off a state by the same
/// rules. What a centre offers stands in its state. Pure and thread-safe.
public final class Engine {
  private Engine() {}

  /// What follows from `request`; changes nothing.
  public static Decision decide(CentreState state, Request request) {
    return new Decider(state.catalogue(), ruleOf(state)).decide(state, request);
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

  /// How many of the token's lane the rule puts before it now; empty when it does not wait.
  public static Optional<Integer> ahead(CentreState state, Token token, Instant now) {
    return token instanceof Token.Waiting waiting
        ? Optional.of(ahead(state, waiting, now))
        : Optional.empty();
  }

  private static int ahead(CentreState state, Token.Waiting waiting, Instant now) {
    LaneQueue queue = state.lane(waiting.lane());
    Token.Facts facts = waiting.facts();
    return waiting.sentToFront()
        ? queue.front().headMap(facts.place(), false).size()
        : Rule.ahead(queue, facts.claim(), facts.place(), now);
  }

  /// Those whom a counter would call, in this order, if nobody else came or called.
  ///
  /// @param limit at most so many
  public static List<Token.Waiting> upcoming(
      CentreState state, String counterId, Instant now, int limit) {
    Rule rule = ruleOf(state);
    Counter counter = state.counter(counterId);
    List<Token.Waiting> upcoming = new ArrayList<>();
    CentreState ahead = state;
    while (upcoming.size() < limit) {
      Optional<LaneQueue.Standing> next = rule.next(ahead.queuesOf(counter), now);
      if (next.isEmpty()) {
        return upcoming;
      }
      Token.Waiting waiting = TokenChanges.waiting(ahead, next.get().token());
      upcoming.add(waiting);
      ahead = Lanes.leaveByRule(ahead, waiting, counter);
    }
    return upcoming;
  }
}
