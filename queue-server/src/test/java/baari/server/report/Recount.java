package baari.server.report;

import baari.engine.counter.LastAction;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One day's waits and overtakes, counted only from the events and by the words of the promise: a
/// token is overtaken when a counter that could have called it calls, by the rule, another token
/// whose waiting began later.
final class Recount {
  /// The day of one citizen.
  static final class Citizen {
    final String service;
    final String priorityClass;
    final List<Long> waitedSeconds = new ArrayList<>();
    int overtaken;
    boolean byAppointment;
    private boolean waiting = true;
    private Instant since;
    private Lane lane;

    Citizen(String service, String priorityClass, Lane lane, Instant since) {
      this.service = service;
      this.priorityClass = priorityClass;
      this.lane = lane;
      this.since = since;
    }

    private void waits(Lane where, Instant from) {
      waiting = true;
      lane = where;
      since = from;
    }

    /// A citizen who is called before the slot has not waited.
    private void called(Instant at) {
      waiting = false;
      waitedSeconds.add(Math.max(0, Duration.between(since, at).toSeconds()));
    }
  }

  final Map<String, Citizen> citizens = new LinkedHashMap<>();
  final List<String> outOfTurn = new ArrayList<>();
  final List<String> priority = new ArrayList<>();
  final List<String> toFront = new ArrayList<>();
  final List<String> reinstated = new ArrayList<>();
  final List<String> undone = new ArrayList<>();

  /// Each counter whose configured services a publication changed, and why.
  final List<String> published = new ArrayList<>();

  private Map<String, Catalogue.CounterPlan> configured;
  private final Map<String, List<String>> profiles = new HashMap<>();
  private final Set<String> suspended = new HashSet<>();
  private final Map<String, Runnable> takingBack = new HashMap<>();
  private final LocalDate day;
  private boolean today;
  private boolean open;

  private Recount(Catalogue before, LocalDate day) {
    this.configured = before.counters();
    this.day = day;
  }

  /// @param before the configuration that is in force when the journal begins
  static Recount of(List<Entry> journal, Catalogue before, LocalDate day) {
    var recount = new Recount(before, day);
    for (Entry entry : journal) {
      entry.events().forEach(event -> recount.count(entry.at(), event));
    }
    return recount;
  }

  /// What lasts longer than a day is followed through all days. Tokens are followed only through
  /// this day.
  private void count(Instant at, Event happened) {
    switch (happened) {
      case Event.DayOpened event -> {
        today = event.day().equals(day);
        open = today;
      }
      case Event.DayClosed _ -> {
        open = false;
        citizens.values().forEach(citizen -> citizen.waiting = false);
      }
      case Event.ConfigurationPublished event -> publish(event);
      case Event.ServiceSuspended event -> suspended.add(event.service());
      case Event.ServiceResumed event -> suspended.remove(event.service());
      case Event.CounterOpened event -> profiles.put(event.counter(), event.services());
      case Event.CounterClosed event -> profiles.remove(event.counter());
      default -> {
        if (today) {
          countToday(at, happened);
        }
      }
    }
  }

  private void publish(Event.ConfigurationPublished event) {
    Map<String, Catalogue.CounterPlan> next = event.catalogue().counters();
    if (open) {
      configured.forEach((counter, plan) -> {
        Catalogue.CounterPlan other = next.get(counter);
        if (other != null && !Set.copyOf(other.services()).equals(Set.copyOf(plan.services()))) {
          published.add(counter + ": " + event.reason());
        }
      });
    }
    configured = next;
  }

  private void countToday(Instant at, Event happened) {
    switch (happened) {
      case Event.TokenIssued event ->
          citizens.put(
              event.token(),
              new Citizen(
                  event.visit().purpose(),
                  event.priorityClass(),
                  new Lane.OfService(event.service()),
                  at));
      case Event.PriorityGiven event -> priority.add(event.token());
      case Event.OfflineTokenIssued event -> handedIn(event);
      case Event.AppointmentKept event -> {
        citizen(event.token()).since = event.slot();
        citizen(event.token()).byAppointment = true;
      }
      case Event.TokenCalled event -> {
        overtake(citizen(event.token()), event.counter());
        remembered(event.token(), event.counter()).called(at);
      }
      case Event.TokenCalledOutOfTurn event -> {
        outOfTurn.add(event.token());
        remembered(event.token(), event.counter()).called(at);
      }
      case Event.TokenResumed event -> remembered(event.token(), event.counter()).waiting = false;
      case Event.ServingStarted event -> remembered(event.token(), event.counter());
      case Event.TokenServed event -> remembered(event.token(), event.counter());
      case Event.TokenNotShown event -> remembered(event.token(), event.counter());
      case Event.TokenParked event -> remembered(event.token(), event.counter());
      case Event.StepCompleted event -> {
        // Only a citizen who was sent elsewhere and back waits for a counter, and comes before all
        // others there.
        if (event.next().lane() instanceof Lane.OfCounter) {
          toFront.add(event.token());
        }
        remembered(event.token(), event.counter()).waits(event.next().lane(), event.waitingSince());
      }
      case Event.TokenTransferred event -> {
        if (event.front()) {
          toFront.add(event.token());
        }
        remembered(event.token(), event.counter()).waits(event.lane(), event.waitingSince());
      }
      case Event.TokenReinstated event -> {
        reinstated.add(event.token());
        citizen(event.token()).waits(citizen(event.token()).lane, event.waitingSince());
      }
      case Event.TokenUnparked event -> citizen(event.token()).waiting = true;
      case Event.TokenCancelled event -> citizen(event.token()).waiting = false;
      case Event.ActionUndone event -> takenBack(event);
      default -> {}
    }
  }

  /// A token that is handed in after its day does not count for today.
  private void handedIn(Event.OfflineTokenIssued event) {
    if (!open || !event.token().startsWith(day.toString().replace("-", "") + "-")) {
      return;
    }
    String service = event.given().service();
    var citizen =
        new Citizen(
            service,
            event.given().priorityClass(),
            new Lane.OfService(service),
            event.waitingSince());
    citizens.put(event.token(), citizen);
  }

  private void overtake(Citizen called, String counter) {
    citizens.values().stream()
        .filter(other -> other.waiting && other.since.isBefore(called.since))
        .filter(other -> mayCall(counter, other))
        .forEach(other -> other.overtaken++);
  }

  private boolean mayCall(String counter, Citizen citizen) {
    return switch (citizen.lane) {
      case Lane.OfService(String service) ->
          !suspended.contains(service)
              && profiles.getOrDefault(counter, List.of()).contains(service);
      case Lane.OfCounter(String only) -> only.equals(counter);
    };
  }

  /// The citizen whom a counter's action is about to change. The action can be taken back.
  private Citizen remembered(String token, String counter) {
    Citizen citizen = citizen(token);
    boolean waiting = citizen.waiting;
    Lane lane = citizen.lane;
    Instant since = citizen.since;
    takingBack.put(
        counter,
        () -> {
          citizen.waits(lane, since);
          citizen.waiting = waiting;
        });
    return citizen;
  }

  private void takenBack(Event.ActionUndone event) {
    undone.add(event.token());
    if (event.action() == LastAction.Action.CALL) {
      citizen(event.token()).waitedSeconds.removeLast();
    }
    Objects.requireNonNull(takingBack.remove(event.counter())).run();
  }

  private Citizen citizen(String token) {
    return Objects.requireNonNull(citizens.get(token));
  }
}
