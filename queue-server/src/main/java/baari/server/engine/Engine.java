package baari.server.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One centre's rules: `decide` and `evolve`, and what can be read off a state by the same rules.
/// Pure and thread-safe.
public final class Engine {
  private final Rule rule;
  private final Decider decider;

  public Engine(Catalogue catalogue) {
    this.rule = new Rule(catalogue);
    this.decider = new Decider(catalogue, rule);
  }

  /// What follows from `request`; changes nothing.
  public Decision decide(CentreState state, Request request) {
    return decider.decide(state, request);
  }

  /// The state after `entry`.
  ///
  /// @throws IllegalStateException when the entry cannot follow this state: the journal is not this
  ///   state's
  public static CentreState evolve(CentreState state, Entry entry) {
    return Evolver.evolve(state, entry);
  }

  /// How many of the token's lane the rule puts before it now; empty when it does not wait.
  public Optional<Integer> ahead(CentreState state, Token token, Instant now) {
    return token instanceof Token.Waiting waiting
        ? Optional.of(ahead(state, waiting, now))
        : Optional.empty();
  }

  private int ahead(CentreState state, Token.Waiting waiting, Instant now) {
    LaneQueue queue = state.lane(waiting.lane());
    Token.Facts facts = waiting.facts();
    return waiting.sentToFront()
        ? queue.front().headMap(facts.place(), false).size()
        : rule.ahead(queue, facts.priorityClass(), facts.place(), now);
  }

  /// Those whom a counter would call, in this order, if nobody else came or called.
  ///
  /// @param limit at most so many
  public List<Token.Waiting> upcoming(CentreState state, String counterId, Instant now, int limit) {
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
