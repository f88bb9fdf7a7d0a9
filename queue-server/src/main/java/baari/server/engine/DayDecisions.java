package baari.server.engine;

import static baari.server.engine.Decision.accepted;
import static baari.server.engine.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When the business day may be opened and closed, and what the clock brings about.
final class DayDecisions {
  /// So many timers of parked tokens run out in one entry; the rest follow with the next.
  static final int DUE_LIMIT = 100;

  private DayDecisions() {}

  static Decision open(CentreState state, LocalDate day) {
    return switch (state.day()) {
      case CentreState.Day.Open(LocalDate open) ->
          refused(Refusal.DAY_ALREADY_OPEN, open.toString());
      case CentreState.Day.Closed(LocalDate last) when !day.isAfter(last) ->
          refused(Refusal.DAY_IS_PAST, last.toString());
      case CentreState.Day.Closed _, CentreState.Day.Never _ -> accepted(new Event.DayOpened(day));
    };
  }

  static Decision close(CentreState state, Instant at) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    String busy =
        String.join(
            ", ",
            state.counters().values().stream()
                .filter(counter -> counter instanceof Counter.Busy)
                .map(Counter::id)
                .sorted()
                .toList());
    return busy.isEmpty() ? closed(state, day, at) : refused(Refusal.COUNTERS_STILL_BUSY, busy);
  }

  private static Decision closed(CentreState state, LocalDate day, Instant at) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.DayClosed(day, state.catalogue().carryOverOf(day)));
    events.addAll(LeaseDecisions.atClose(state, day));
    events.addAll(AppointmentDecisions.missed(state, at));
    return new Decision.Accepted(events);
  }

  static Decision passTime(CentreState state, Instant now) {
    List<Event> due =
        state.parked().values().stream()
            .filter(token -> token.isDue(now))
            .sorted(Comparator.comparing(token -> token.facts().place()))
            .limit(DUE_LIMIT)
            .map(token -> (Event) new Event.TokenUnparked(token.id()))
            .toList();
    return new Decision.Accepted(due);
  }
}
