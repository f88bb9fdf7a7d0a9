package baari.engine.decision;

import static baari.engine.command.Decision.refused;

import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.counter.Counter;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When the business day may be opened and closed, and what happens because time passes.
public final class DayDecisions {
  /// The maximum number of parked tokens whose timers run out in one entry. The others follow in
  /// the next entry.
  static final int DUE_LIMIT = 100;

  /// Recorded in the journal as the reason why a token was parked.
  public static final String LEFT_OPEN = "left open at the end of the day";

  private DayDecisions() {}

  static Decision open(CentreState state, LocalDate day) {
    return switch (state.day()) {
      case CentreState.Day.Open(LocalDate open) ->
          refused(Refusal.DAY_ALREADY_OPEN, open.toString());
      case CentreState.Day.Closed(LocalDate last, LocalDate on) -> openAfter(state, last, on, day);
      case CentreState.Day.Lapsed(LocalDate last) -> openAfter(state, last, last, day);
      case CentreState.Day.Never _ -> opened(state, day);
    };
  }

  /// A wrong clock may have opened days in the future. The dates continue from there, so that the
  /// hall works and no number is given twice. A day that was closed before its date does not keep
  /// the hall closed on that date.
  private static Decision openAfter(
      CentreState state, LocalDate last, LocalDate closedOn, LocalDate day) {
    return day.equals(last) && !day.isAfter(closedOn)
        ? refused(Refusal.DAY_IS_PAST, last.toString())
        : opened(state, day.isAfter(last) ? day : last.plusDays(1));
  }

  /// Counters that were left open with other services than configured get the configured ones. An
  /// agent who wants others must give a reason, which this day's report shows. A counter that is no
  /// longer configured is closed.
  private static Decision opened(CentreState state, LocalDate day) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.DayOpened(day));
    state.counters().values().stream()
        .filter(counter -> !(counter instanceof Counter.Closed))
        .sorted(Comparator.comparing(Counter::id))
        .forEach(counter -> {
          Catalogue.CounterPlan plan = state.catalogue().counters().get(counter.id());
          if (plan == null) {
            events.add(new Event.CounterClosed(counter.id()));
          } else if (!plan.takesJust(counter.services())) {
            events.add(new Event.CounterOpened(counter.id(), plan.services()));
            if (counter instanceof Counter.Paused paused) {
              events.add(new Event.CounterPaused(paused.id(), paused.reason()));
            }
          }
        });
    return new Decision.Accepted(events);
  }

  static Decision close(CentreState state, Instant at) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    var busy = String.join(", ", busy(state).map(Counter::id).toList());
    return busy.isEmpty()
        ? new Decision.Accepted(closed(state, day, false, at))
        : refused(Refusal.COUNTERS_STILL_BUSY, busy);
  }

  private static Stream<Counter.Busy> busy(CentreState state) {
    return state.counters().values().stream()
        .filter(Counter.Busy.class::isInstance)
        .map(Counter.Busy.class::cast)
        .sorted(Comparator.comparing(Counter.Busy::id));
  }

  private static List<Event> closed(CentreState state, LocalDate day, boolean lapsed, Instant at) {
    List<Event> events = new ArrayList<>();
    LocalDate today = state.catalogue().limits().hours().date(at);
    LocalDate on = today.isBefore(day) ? today : day;
    events.add(new Event.DayClosed(day, state.catalogue().carryOverOf(day), lapsed, on));
    events.addAll(LeaseDecisions.atClose(state, day));
    events.addAll(AppointmentDecisions.missed(state, at));
    return events;
  }

  /// A day that was left open is closed when its date is over. Today is then opened in a separate
  /// entry, because each day's report ends with an entry. Otherwise timers run out.
  static Decision passTime(CentreState state, Instant now) {
    LocalDate today = state.catalogue().limits().hours().date(now);
    return switch (state.day()) {
      case CentreState.Day.Open(LocalDate day) when day.isBefore(today) ->
          new Decision.Accepted(
              Stream.concat(left(state), closed(state, day, true, now).stream()).toList());
      case CentreState.Day.Lapsed(LocalDate day) when day.isBefore(today) -> opened(state, today);
      case CentreState.Day.Open _,
          CentreState.Day.Lapsed _,
          CentreState.Day.Closed _,
          CentreState.Day.Never _ ->
          unparked(state, now);
    };
  }

  /// A token that was at a counter becomes neither served nor a no-show, because nobody saw the
  /// end.
  private static Stream<Event> left(CentreState state) {
    return busy(state)
        .map(counter ->
            new Event.TokenParked(counter.token(), counter.id(), LEFT_OPEN, Optional.empty()));
  }

  private static Decision unparked(CentreState state, Instant now) {
    List<Event> due =
        state.parked().values().stream()
            .filter(token -> token.isDue(now))
            .sorted(Comparator.comparing(token -> token.facts().rank()))
            .limit(DUE_LIMIT)
            .map(token -> (Event) new Event.TokenUnparked(token.id()))
            .toList();
    return new Decision.Accepted(due);
  }
}
