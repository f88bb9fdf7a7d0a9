package baari.engine;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Finds how many are called before a waiting token by calling: the same counter calls the next
/// token again and again without time passing, and each called token leaves.
final class PlayedCalls {
  private PlayedCalls() {}

  /// The smallest number among the open counters that may call the token. If there are none: among
  /// the counters configured for it, as if they were open and its service were not suspended.
  public static int before(CentreState state, Token.Waiting who, Instant now) {
    List<Counter> open =
        state.counters().values().stream()
            .filter(Counter::isOpen)
            .filter(counter -> state.lanesOf(counter).contains(who.lane()))
            .toList();
    return open.isEmpty()
        ? fewest(resumed(state, who.lane(), now), configured(state, who.lane()), who, now)
        : fewest(state, open.stream(), who, now);
  }

  private static Stream<Counter> configured(CentreState state, Lane lane) {
    return state.catalogue().counters().values().stream()
        .filter(plan ->
            switch (lane) {
              case Lane.OfService(String service) -> plan.services().contains(service);
              case Lane.OfCounter(String counter) -> plan.id().equals(counter);
            })
        .map(plan -> new Counter.Idle(plan.id(), plan.services(), Counter.Duty.NONE));
  }

  private static CentreState resumed(CentreState state, Lane lane, Instant now) {
    return lane instanceof Lane.OfService(String service) && state.issuing().isSuspended(service)
        ? happened(state, now, new Event.ServiceResumed(service))
        : state;
  }

  private static int fewest(
      CentreState state, Stream<Counter> counters, Token.Waiting who, Instant now) {
    return counters.mapToInt(counter -> before(state, counter, who, now)).min().orElseThrow();
  }

  private static int before(CentreState state, Counter at, Token.Waiting who, Instant now) {
    var idle = new Counter.Idle(at.id(), at.services(), at.duty());
    CentreState hall = state.with(idle);
    for (int before = 0; ; before++) {
      var next = new Request("id", "sim", now, new Command.CallNext(idle.id()));
      Event.TokenCalled called =
          (Event.TokenCalled) ((Decision.Accepted) Engine.decide(hall, next)).events().getFirst();
      if (called.token().equals(who.id())) {
        return before;
      }
      hall = happened(hall, now, called, new Event.TokenCancelled(called.token(), "played"));
    }
  }

  private static CentreState happened(CentreState state, Instant now, Event... events) {
    return Engine.evolve(
        state, new Entry(state.centre(), state.sequence() + 1, now, "sim", "id", List.of(events)));
  }
}
