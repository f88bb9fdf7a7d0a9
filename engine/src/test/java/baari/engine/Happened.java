package baari.engine;

import baari.engine.event.Event;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Short names for events and ids of the `Hall`'s day.
public final class Happened {
  private Happened() {}

  /// The reason for events that need one.
  public static final String WHY = "was at the photocopier";

  public static String id(String number) {
    return "20261123-" + number;
  }

  public static TokenNumber number(String written) {
    return TokenNumber.parse(written).orElseThrow();
  }

  public static Event dayOpened() {
    return new Event.DayOpened(Hall.DAY);
  }

  public static Event dayClosed() {
    return new Event.DayClosed(Hall.DAY, Optional.empty());
  }

  public static Event opened(String counter, String... services) {
    return new Event.CounterOpened(counter, List.of(services));
  }

  public static Event opened(String counter, List<String> services, String reason) {
    return new Event.CounterOpened(counter, services, reason);
  }

  public static Event paused(String counter) {
    return new Event.CounterPaused(counter, "tea");
  }

  public static Event closed(String counter) {
    return new Event.CounterClosed(counter);
  }

  public static Event issued(String number, String service) {
    return issued(number, service, "ordinary", 0);
  }

  public static Event issued(String number, String service, String priorityClass) {
    return issued(number, service, priorityClass, 0);
  }

  public static Event issued(String number, String service, String priorityClass, int ahead) {
    return new Event.TokenIssued(
        id(number),
        number(number),
        service,
        priorityClass,
        Hall.CATALOGUE.claimOf(priorityClass),
        "ur",
        "SECRET" + number,
        ahead,
        Visit.of(service));
  }

  public static Event called(String number, String counter) {
    return new Event.TokenCalled(id(number), counter);
  }

  public static Event calledOutOfTurn(String number, String counter, String reason) {
    return new Event.TokenCalledOutOfTurn(id(number), counter, reason);
  }

  public static Event recalled(String number, String counter) {
    return new Event.TokenRecalled(id(number), counter);
  }

  public static Event started(String number, String counter) {
    return new Event.ServingStarted(id(number), counter);
  }

  public static Event served(String number, String counter) {
    return new Event.TokenServed(id(number), counter, "done");
  }

  public static Event notShown(String number, String counter) {
    return new Event.TokenNotShown(id(number), counter);
  }

  public static Event parked(String number, String counter, Instant until, Instant at) {
    return new Event.TokenParked(id(number), counter, "photocopy", Optional.of(until), at);
  }

  /// As in a journal that does not contain when `until` was set.
  public static Event parked(String number, String counter, Instant until) {
    return parked(number, counter, until, Instant.EPOCH);
  }

  public static Event reinstated(String number, Position position, Instant since) {
    return new Event.TokenReinstated(id(number), position, since, WHY);
  }

  public static Event cancelled(String number) {
    return new Event.TokenCancelled(id(number), "went home");
  }

  public static Event toService(
      String number, String counter, String service, boolean front, Instant since) {
    return new Event.TokenTransferred(
        id(number),
        counter,
        service,
        new Lane.OfService(service),
        front,
        since,
        false,
        front ? WHY : "");
  }

  public static Event toCounter(
      String number, String counter, String service, String other, boolean front, Instant since) {
    return new Event.TokenTransferred(
        id(number),
        counter,
        service,
        new Lane.OfCounter(other),
        front,
        since,
        false,
        front ? WHY : "");
  }
}
