package baari.server.report;

import baari.engine.Engine;
import baari.engine.counter.LastAction;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.lease.Lease;
import baari.engine.state.CentreState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Counts a day's fairness, entry by entry.
final class FairnessCount implements DayReplay.Reader {
  private final String centre;
  private final LocalDate day;
  private final Map<String, TokenDay> visits = new LinkedHashMap<>();
  private final List<Fairness.Departure> departures = new ArrayList<>();

  /// The state after the last entry of the open day. What is published later does not belong to
  /// this day.
  private CentreState last;

  FairnessCount(String centre, LocalDate day) {
    this.centre = centre;
    this.day = day;
    this.last = CentreState.empty(centre);
  }

  @Override
  public void read(CentreState before, Entry entry, CentreState after) {
    for (Event event : entry.events()) {
      count(before, entry, event);
    }
    boolean wasOpen = isOpen(before);
    if (wasOpen) {
      new Departures(before, entry, after).all().forEach(departures::add);
    }
    if (wasOpen || isOpen(after)) {
      last = after;
    }
  }

  private static boolean isOpen(CentreState state) {
    return state.day() instanceof CentreState.Day.Open;
  }

  private void count(CentreState before, Entry entry, Event happened) {
    switch (happened) {
      case Event.TokenIssued event ->
          visits.put(event.token(), new TokenDay(event.visit().purpose(), event.priorityClass()));
      case Event.OfflineTokenIssued event when isInTime(before, event) ->
          visits.put(
              event.token(), new TokenDay(event.given().service(), event.given().priorityClass()));
      case Event.TokenCalled event -> {
        visit(event.token()).called(before.token(event.token()).orElseThrow(), entry.at());
        Engine.overtaken(before, event).forEach(token -> visit(token).overtake());
      }
      case Event.TokenCalledOutOfTurn event ->
          visit(event.token()).called(before.token(event.token()).orElseThrow(), entry.at());
      case Event.ActionUndone event -> {
        if (event.action() == LastAction.Action.CALL) {
          visit(event.token()).uncalled();
        }
      }
      case Event.OfToken _,
          Event.OfCounter _,
          Event.OfDay _,
          Event.OfCitizen _,
          Event.OfLease _,
          Event.OfCentre _ -> {}
    }
  }

  /// A token that comes after its day was closed counts neither for this day nor for a later one.
  private boolean isInTime(CentreState before, Event.OfflineTokenIssued event) {
    Lease lease = before.leases().get(event.lease());
    return lease != null && lease.day().equals(day) && isOpen(before);
  }

  private TokenDay visit(String token) {
    return Objects.requireNonNull(visits.get(token), () -> token + " was not issued this day");
  }

  Fairness result() {
    visits.forEach((token, visit) -> visit.end(last.token(token).orElseThrow()));
    boolean closed = !isOpen(last);
    return new FairnessSums(last.configuration(), visits.values(), departures)
        .fairness(centre, day, closed);
  }
}
