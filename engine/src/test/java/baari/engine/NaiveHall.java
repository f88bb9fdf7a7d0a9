package baari.engine;

import baari.engine.command.Command;
import baari.engine.command.Ranges;
import baari.engine.decision.LeaseDecisions;
import baari.engine.event.Event;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.TicketCode;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rules of the hall again, written as simply as possible: mutable citizens in a list, every
/// question answered by looking at all of them, overtakes counted one by one. The engine is
/// compared with it.
final class NaiveHall {
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Duration HEAD_START = Duration.ofMinutes(30);
  private static final Duration UNDO_WITHIN = Duration.ofSeconds(30);

  private static final Comparator<Citizen> LONGEST =
      Comparator.comparing((Citizen c) -> c.since)
          .thenComparing(c -> c.issued)
          .thenComparingInt(c -> c.number.number())
          .thenComparing(c -> c.number.series());

  final Catalogue catalogue;
  final List<Citizen> citizens = new ArrayList<>();
  final Map<String, Desk> desks = new LinkedHashMap<>();
  final Map<String, Integer> lastNumbers = new LinkedHashMap<>();
  final Set<String> numbersEverGiven = new HashSet<>();
  final Set<String> suspended = new HashSet<>();
  final Map<String, Block> leases = new LinkedHashMap<>();

  /// All who have ever waited in vain.
  final List<Owed> owed = new ArrayList<>();

  LocalDate lastDay = LocalDate.MIN;
  LocalDate closedOn = LocalDate.MIN;
  boolean dayOpen;

  NaiveHall(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.counters().keySet().forEach(id -> desks.put(id, new Desk()));
  }

  enum Where {
    WAITING,
    CALLED,
    SERVING,
    PARKED,
    NO_SHOW,
    GONE
  }

  static final class Citizen {
    String token = "";
    TokenNumber number = new TokenNumber("X", 0);
    String service = "";
    String priorityClass = "";
    String secret = "";
    List<String> services = List.of();
    Claim claim = Claim.PLAIN;
    Instant issued = Instant.EPOCH;
    Instant since = Instant.EPOCH;
    Where where = Where.WAITING;

    /// The counter that called or serves the citizen, or the only one to which a transfer sent
    /// them; empty for none.
    String counter = "";

    /// The only counter to which a transfer sent the citizen, also while they are elsewhere; empty
    /// for none.
    String sentTo = "";

    boolean front;
    int overtaken;
    int recalls;

    /// The counter that parked the citizen, and until when.
    String parkedBy = "";

    Optional<Instant> until = Optional.empty();
    Instant missed = Instant.EPOCH;
    List<Visit.Step> remaining = List.of();

    /// Counts the moves. After a further move an action cannot be taken back.
    int moves;

    Citizen copy() {
      var copy = new Citizen();
      copy.restore(this);
      copy.token = token;
      copy.number = number;
      copy.claim = claim;
      copy.issued = issued;
      return copy;
    }

    /// Makes it as it was before, except for the overtakes since then.
    void restore(Citizen before) {
      service = before.service;
      since = before.since;
      where = before.where;
      counter = before.counter;
      sentTo = before.sentTo;
      front = before.front;
      overtaken = Math.max(overtaken, before.overtaken);
      recalls = before.recalls;
      parkedBy = before.parkedBy;
      until = before.until;
      missed = before.missed;
      remaining = before.remaining;
    }
  }

  /// A counter's last action: with which citizen, their state before it, their moves after it.
  record Last(Citizen citizen, Citizen before, int moves, Instant at) {}

  static final class Desk {
    boolean open;
    boolean paused;
    List<String> services = List.of();
    Optional<Last> last = Optional.empty();
    boolean emergency;
  }

  /// A citizen who waited in vain on `day`.
  static final class Owed {
    String token = "";
    TicketCode ticket = new TicketCode(new TokenNumber("X", 0), "");
    List<String> services = List.of();
    LocalDate day = LocalDate.MIN;
    boolean used;
  }

  /// A lease, and the tokens of it that were handed in.
  static final class Block {
    TokenNumber first = new TokenNumber("X", 0);
    int last;
    LocalDate day = LocalDate.MIN;
    final Map<Integer, OfflineToken> given = new LinkedHashMap<>();

    boolean takes(OfflineToken token, Map<Integer, OfflineToken> also) {
      int number = token.number().number();
      OfflineToken before = given.getOrDefault(number, also.get(number));
      return token.number().series().equals(first.series())
          && number >= first.number()
          && number <= last
          && (before == null || before.isSame(token));
    }
  }

  private boolean takesAll(Command.HandIn command) {
    Block lease = leases.get(command.lease());
    Map<Integer, OfflineToken> also = new LinkedHashMap<>();
    for (OfflineToken token : command.tokens()) {
      if (lease == null || !lease.takes(token, also)) {
        return false;
      }
      also.putIfAbsent(token.number().number(), token);
    }
    return lease != null;
  }

  private boolean mayLease(Command.GrantLease command) {
    int unused =
        leases.values().stream()
            .filter(lease -> lease.day.equals(lastDay))
            .filter(lease -> lease.first.series().equals(command.series()))
            .mapToInt(lease -> lease.last - lease.first.number() + 1 - lease.given.size())
            .sum();
    return dayOpen
        && command.count() > 0
        && unused + (long) command.count() <= LeaseDecisions.KIOSK_UNUSED_MAX;
  }

  Citizen citizen(String token) {
    return citizens.stream().filter(c -> c.token.equals(token)).findFirst().orElseThrow();
  }

  Optional<Citizen> at(String counter) {
    return citizens.stream()
        .filter(c -> c.where == Where.CALLED || c.where == Where.SERVING)
        .filter(c -> c.counter.equals(counter))
        .findFirst();
  }

  boolean mayCall(String counter, Citizen citizen) {
    Desk desk = Objects.requireNonNull(desks.get(counter));
    return citizen.where == Where.WAITING
        && (citizen.counter.isEmpty()
            ? desk.services.contains(citizen.service) && !suspended.contains(citizen.service)
            : citizen.counter.equals(counter));
  }

  /// Who is next at a counter, as ARCHITECTURE.md describes it.
  Optional<Citizen> next(String counter, Instant now) {
    List<Citizen> eligible = citizens.stream().filter(c -> mayCall(counter, c)).toList();
    return eligible.stream()
        .filter(c -> c.overtaken >= catalogue.maxOvertakes())
        .min(LONGEST)
        .or(() -> eligible.stream().filter(c -> c.front).min(LONGEST))
        .or(() ->
            eligible.stream()
                .min(
                    Comparator.comparing((Citizen c) -> score(c, now))
                        .reversed()
                        .thenComparing(LONGEST)));
  }

  /// How many are called before a waiting citizen, at the counter where they are fewest: among the
  /// open counters that may call them or, if there are none, among the configured counters.
  int ahead(Citizen who, Instant now) {
    List<String> open = desks.keySet().stream().filter(id -> isOpenFor(id, who)).toList();
    if (!open.isEmpty()) {
      return open.stream()
          .mapToInt(id -> before(who, id, desk(id).services, suspended, now))
          .min()
          .orElseThrow();
    }
    Set<String> others = new HashSet<>(suspended);
    if (who.counter.isEmpty()) {
      others.remove(who.service);
    }
    return catalogue.counters().values().stream()
        .filter(plan ->
            who.counter.isEmpty()
                ? plan.services().contains(who.service)
                : plan.id().equals(who.counter))
        .mapToInt(plan -> before(who, plan.id(), plan.services(), others, now))
        .min()
        .orElseThrow();
  }

  boolean isOpenForAny(Citizen who) {
    return desks.keySet().stream().anyMatch(id -> isOpenFor(id, who));
  }

  private boolean isOpenFor(String counter, Citizen who) {
    return desk(counter).open && !desk(counter).paused && mayCall(counter, who);
  }

  /// Calls at one counter, on a copy of the hall, until it is the citizen's turn.
  private int before(
      Citizen who, String counter, List<String> services, Set<String> shut, Instant now) {
    var copy = new NaiveHall(catalogue);
    citizens.forEach(citizen -> copy.citizens.add(citizen.copy()));
    copy.suspended.addAll(shut);
    copy.desk(counter).services = services;
    for (int before = 0; ; before++) {
      Citizen next = copy.next(counter, now).orElseThrow();
      if (next.token.equals(who.token)) {
        return before;
      }
      copy.calledByRule(next, counter);
    }
  }

  private BigDecimal score(Citizen citizen, Instant now) {
    var weight = BigDecimal.valueOf(citizen.claim.weightThousandths(), 3);
    return seconds(citizen.claim.headStart())
        .add(weight.multiply(seconds(Duration.between(citizen.since, now))));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }

  /// A call by the rule overtakes every citizen whom this counter could have called instead and who
  /// waits longer.
  void calledByRule(Citizen called, String counter) {
    for (Citizen each : citizens) {
      if (each != called && mayCall(counter, each) && each.since.isBefore(called.since)) {
        each.overtaken++;
      }
    }
    call(called, counter);
  }

  void call(Citizen called, String counter) {
    called.where = Where.CALLED;
    called.counter = counter;
    called.front = false;
    called.recalls = 0;
  }

  /// Whether the life of a token, and of a counter, allows a command.
  boolean allows(Command command, Instant now) {
    return switch (command) {
      case Command.PublishConfiguration c -> !c.reason().isBlank();
      case Command.OpenDay c ->
          !dayOpen
              && (c.day().isAfter(lastDay)
                  || (c.day().equals(lastDay) && c.day().isAfter(closedOn)))
              && isOfThisCentury(c.day().getYear());
      case Command.CloseDay _ ->
          dayOpen
              && citizens.stream()
                  .noneMatch(c -> c.where == Where.CALLED || c.where == Where.SERVING);
      case Command.SuspendService c -> !suspended.contains(c.service()) && !c.reason().isBlank();
      case Command.ResumeService c -> suspended.contains(c.service());
      case Command.OpenCounter c ->
          (!desk(c.counter()).open || desk(c.counter()).paused) && mayTake(c);
      case Command.PauseCounter c -> isFree(c.counter());
      case Command.CloseCounter c -> desk(c.counter()).open && at(c.counter()).isEmpty();
      case Command.PassTime _, Command.SetTimeBack _ -> true;
      case Command.IssueToken c -> dayOpen && mayGive(c) && mayCome(c);
      case Command.IssueToPerson _,
          Command.CheckIn _,
          Command.BookAppointments _,
          Command.CancelAppointment _ ->
          throw new AssertionError("the naive hall does not know people: " + command);
      case Command.CallNext c -> isFree(c.counter());
      case Command.CallNumber c ->
          isFree(c.counter())
              && !c.reason().isBlank()
              && citizens.stream()
                  .anyMatch(w ->
                      w.number.equals(c.number())
                          && w.where == Where.WAITING
                          && (!suspended.contains(w.service) || w.counter.equals(c.counter())));
      case Command.Recall c ->
          at(c.counter()).filter(w -> w.where == Where.CALLED && w.recalls < 3).isPresent();
      case Command.StartServing c -> has(c.counter(), Where.CALLED);
      case Command.Complete c ->
          at(c.counter())
              .filter(w -> w.where == Where.SERVING)
              .filter(w -> !w.service.equals("PASS") || !c.outcome().isEmpty())
              .isPresent();
      case Command.AddService c -> at(c.counter()).filter(w -> isNew(w, c.service())).isPresent();
      case Command.Park c ->
          at(c.counter()).isPresent()
              && !c.reason().isBlank()
              && c.until().filter(until -> !isStillToCome(until, now)).isEmpty();
      case Command.Unpark c ->
          citizens.stream().anyMatch(w -> w.token.equals(c.token()) && w.where == Where.PARKED);
      case Command.Resume c ->
          isFree(c.counter())
              && citizens.stream()
                  .anyMatch(w ->
                      w.number.equals(c.number())
                          && w.where == Where.PARKED
                          && w.parkedBy.equals(c.counter()));
      case Command.Reinstate c ->
          dayOpen
              && !c.reason().isBlank()
              && citizens.stream()
                  .filter(w -> w.token.equals(c.token()) && w.where == Where.NO_SHOW)
                  .anyMatch(w -> !w.missed.plus(GRACE).isBefore(now));
      case Command.Undo c -> mayUndo(c.counter(), now);
      case Command.RaiseEmergency _ -> true;
      case Command.ClearEmergency c -> desk(c.counter()).emergency;
      case Command.MarkNoShow c -> has(c.counter(), Where.CALLED);
      case Command.Transfer c ->
          at(c.counter()).isPresent() && (c.position() != Position.FRONT || !c.reason().isBlank());
      case Command.CancelToken c ->
          !c.reason().isEmpty()
              && citizens.stream()
                  .filter(w -> w.token.equals(c.token()))
                  .anyMatch(w ->
                      w.where == Where.WAITING
                          || w.where == Where.CALLED
                          || w.where == Where.PARKED);
      case Command.WithdrawToken _ -> false;
      case Command.GiveUp _ -> true;
      case Command.GrantLease c -> mayLease(c);
      case Command.HandIn c -> takesAll((Command.HandIn) Ranges.whole(c));
      case Command.ReportTicket c -> citizens.stream().anyMatch(w -> w.token.equals(c.token()));
    };
  }

  /// A counter takes its own services, or those before a pause. Others need an open day and a
  /// reason.
  private boolean mayTake(Command.OpenCounter command) {
    Set<String> asked = new HashSet<>(command.workProfile());
    Desk desk = desk(command.counter());
    Catalogue.CounterPlan plan = catalogue.counters().get(command.counter());
    return asked.isEmpty()
        || asked.equals(new HashSet<>(Objects.requireNonNull(plan).services()))
        || (desk.paused && asked.equals(new HashSet<>(desk.services)))
        || (dayOpen && !command.reason().isBlank());
  }

  /// Staff must say why they give a class other than the ordinary one.
  private static boolean mayGive(Command.IssueToken command) {
    return command.staffReason().isEmpty()
        || !command.staffReason().get().isBlank()
        || command.priorityClass().orElse("ordinary").equals("ordinary");
  }

  private static boolean isOfThisCentury(int year) {
    return year >= 2000 && year < 2100;
  }

  /// Compares in whole milliseconds.
  private static boolean isStillToCome(Instant until, Instant now) {
    return !until.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
        && until.isBefore(Instant.parse("2100-01-01T00:00:00Z"))
        && until.toEpochMilli() > now.toEpochMilli();
  }

  private boolean mayCome(Command.IssueToken command) {
    if (command.carryOver().isEmpty()) {
      return command.services().stream().noneMatch(suspended::contains);
    }
    return owed.stream()
        .filter(each -> each.ticket.equals(command.carryOver().get()))
        .filter(each -> !each.used && lastDay.equals(each.day.plusDays(1)))
        .anyMatch(each ->
            (command.services().isEmpty() ? each.services : command.services())
                .stream().noneMatch(suspended::contains));
  }

  private Owed owed(Citizen citizen, LocalDate day) {
    var each = new Owed();
    each.token = citizen.token;
    each.ticket = new TicketCode(citizen.number, citizen.secret);
    each.services = citizen.services;
    each.day = day;
    return each;
  }

  private void carried(Event.CarriedOver event) {
    Owed used =
        owed.stream().filter(each -> each.token.equals(event.expired())).findFirst().orElseThrow();
    if (used.used || !event.headStart().equals(HEAD_START)) {
      throw new AssertionError("head start given twice, or not as promised: " + event);
    }
    used.used = true;
    Citizen citizen = citizen(event.token());
    Claim ofClass = catalogue.claimOf(citizen.priorityClass);
    if (!citizen.claim.headStart().equals(ofClass.headStart().plus(HEAD_START))) {
      throw new AssertionError("the claim is without the head start: " + citizen.claim);
    }
  }

  private void returned(Event.CarryOverReturned event) {
    owed.stream()
            .filter(each -> each.token.equals(event.expired()))
            .filter(each -> each.used)
            .findFirst()
            .orElseThrow()
            .used =
        false;
  }

  /// Whether the service adds a step that is neither the present one nor a remaining one.
  private static boolean isNew(Citizen citizen, String service) {
    List<String> steps = service.equals("LIC") ? List.of("CNIC", "DOMI", "ARMS") : List.of(service);
    return steps.stream()
        .filter(step -> !step.equals(citizen.service))
        .anyMatch(step -> citizen.remaining.stream().noneMatch(r -> r.service().equals(step)));
  }

  private boolean mayUndo(String counter, Instant now) {
    return desk(counter)
        .last
        .filter(last -> !last.at().plus(UNDO_WITHIN).isBefore(now))
        .filter(last -> last.citizen().moves == last.moves())
        .filter(last -> isFree(counter) || at(counter).filter(c -> c == last.citizen()).isPresent())
        .isPresent();
  }

  private Desk desk(String counter) {
    return Objects.requireNonNull(desks.get(counter));
  }

  private boolean isFree(String counter) {
    return desk(counter).open && !desk(counter).paused && at(counter).isEmpty();
  }

  private boolean has(String counter, Where where) {
    return at(counter).filter(c -> c.where == where).isPresent();
  }

  /// Applies an event to the naive hall.
  void happened(Event happened, Instant at) {
    switch (happened) {
      case Event.DayOpened event -> {
        if (dayOpen || !event.day().isAfter(lastDay)) {
          throw new AssertionError("cannot follow " + lastDay + ": " + event);
        }
        dayOpen = true;
        lastDay = event.day();
        citizens.clear();
        lastNumbers.clear();
        desks.values().forEach(desk -> desk.last = Optional.empty());
      }
      case Event.DayClosed _ -> {
        dayOpen = false;
        closedOn = at.atZone(ZoneOffset.UTC).toLocalDate();
        citizens.stream()
            .filter(c -> c.where == Where.WAITING || c.where == Where.PARKED)
            .forEach(c -> owed.add(owed(c, lastDay)));
        citizens.forEach(c -> c.where = c.where == Where.NO_SHOW ? Where.NO_SHOW : Where.GONE);
        desks.values().forEach(desk -> desk.last = Optional.empty());
      }
      case Event.ServiceSuspended event -> suspended.add(event.service());
      case Event.ServiceResumed event -> suspended.remove(event.service());
      case Event.CounterOpened event -> {
        desk(event.counter()).open = true;
        desk(event.counter()).paused = false;
        desk(event.counter()).services = event.services();
      }
      case Event.CounterPaused event -> desk(event.counter()).paused = true;
      case Event.CounterClosed event -> {
        desk(event.counter()).open = false;
        desk(event.counter()).paused = false;
        desk(event.counter()).services = List.of();
      }
      case Event.TokenIssued event -> {
        checkNumber(event.number());
        citizens.add(newcomer(event, at));
      }
      case Event.TokenCalled event ->
          done(event.token(), event.counter(), at, c -> calledByRule(c, event.counter()));
      case Event.TokenCalledOutOfTurn event ->
          done(event.token(), event.counter(), at, c -> call(c, event.counter()));
      case Event.TokenRecalled event -> {
        Citizen citizen = moved(event.token());
        citizen.recalls++;
        desk(event.counter()).last = Optional.empty();
      }
      case Event.ServingStarted event ->
          done(event.token(), event.counter(), at, c -> c.where = Where.SERVING);
      case Event.TokenServed event -> done(event.token(), event.counter(), at, c -> served(c));
      case Event.StepCompleted event ->
          done(event.token(), event.counter(), at, c -> onward(c, event));
      case Event.ServiceAdded event -> {
        Citizen citizen = moved(event.token());
        citizen.remaining = new Visit("", citizen.remaining).plus(event.steps()).remaining();
        desk(event.counter()).last = Optional.empty();
      }
      case Event.TokenNotShown event ->
          done(
              event.token(),
              event.counter(),
              at,
              c -> {
                c.where = Where.NO_SHOW;
                c.missed = at;
                c.counter = c.sentTo;
              });
      case Event.TokenReinstated event -> {
        Citizen citizen = moved(event.token());
        citizen.where = Where.WAITING;
        citizen.front = event.position() == Position.FRONT;
        citizen.since = event.waitingSince();
      }
      case Event.TokenParked event -> done(event.token(), event.counter(), at, c -> park(c, event));
      case Event.TokenUnparked event -> moved(event.token()).where = Where.WAITING;
      case Event.TokenResumed event ->
          done(event.token(), event.counter(), at, c -> call(c, event.counter()));
      case Event.TokenCancelled event -> moved(event.token()).where = Where.GONE;
      case Event.TokenTransferred event ->
          done(event.token(), event.counter(), at, c -> transferred(c, event));
      case Event.ActionUndone event -> {
        Last last = desk(event.counter()).last.orElseThrow();
        moved(event.token()).restore(last.before());
        desk(event.counter()).last = Optional.empty();
      }
      case Event.EmergencyRaised event -> desk(event.counter()).emergency = true;
      case Event.EmergencyCleared event -> desk(event.counter()).emergency = false;
      case Event.CarriedOver event -> carried(event);
      case Event.CarryOverReturned event -> returned(event);
      case Event.PersonNamed _,
          Event.AppointmentsBooked _,
          Event.AppointmentCancelled _,
          Event.AppointmentKept _,
          Event.AppointmentsMissed _ ->
          throw new AssertionError("the naive hall does not know people: " + happened);
      case Event.LeaseGranted event -> {
        checkLease(event);
        leases.put(event.lease(), block(event));
      }
      case Event.OfflineTokenIssued event -> citizens.add(handedIn(event));
      case Event.TimeSetBack _ -> throw new AssertionError("the naive hall has only one time");
      case Event.PriorityGiven _,
          Event.ConfigurationPublished _,
          Event.LeaseClosed _,
          Event.TicketReported _ -> {}
    }
  }

  private Citizen moved(String token) {
    Citizen citizen = citizen(token);
    citizen.moves++;
    return citizen;
  }

  /// Applies an action that the counter may take back.
  private void done(String token, String counter, Instant at, Consumer<Citizen> action) {
    Citizen citizen = moved(token);
    Citizen before = citizen.copy();
    action.accept(citizen);
    desk(counter).last = Optional.of(new Last(citizen, before, citizen.moves, at));
  }

  private static void served(Citizen citizen) {
    if (!citizen.remaining.isEmpty()) {
      throw new AssertionError(citizen.number + " leaves although steps remain");
    }
    citizen.where = Where.GONE;
  }

  /// A step comes only after the steps that it waits for, unless all of them wait for each other.
  private static void onward(Citizen citizen, Event.StepCompleted event) {
    List<Visit.Step> rest = new ArrayList<>(citizen.remaining);
    boolean isReady = isReady(event.next(), rest);
    if (!rest.contains(event.next())
        || (!isReady && rest.stream().anyMatch(step -> isReady(step, rest)))) {
      throw new AssertionError(citizen.number + " goes on to " + event.next() + " of " + rest);
    }
    rest.remove(event.next());
    citizen.remaining = rest;
    citizen.service = event.next().service();
    citizen.where = Where.WAITING;
    citizen.sentTo = event.next().lane() instanceof Lane.OfCounter(String to) ? to : "";
    citizen.counter = citizen.sentTo;
    citizen.front = !citizen.counter.isEmpty();
    citizen.since = event.waitingSince();
  }

  private static boolean isReady(Visit.Step step, List<Visit.Step> rest) {
    return rest.stream().noneMatch(other -> step.after().contains(other.service()));
  }

  private static void park(Citizen citizen, Event.TokenParked event) {
    citizen.where = Where.PARKED;
    citizen.parkedBy = event.counter();
    citizen.until = event.until();
    citizen.counter = citizen.sentTo;
  }

  private void transferred(Citizen citizen, Event.TokenTransferred event) {
    if (event.returns()) {
      var back = new Visit.Step(citizen.service, new Lane.OfCounter(event.counter()), List.of());
      List<Visit.Step> rest = new ArrayList<>(List.of(back));
      rest.addAll(citizen.remaining);
      citizen.remaining = rest;
    }
    citizen.where = Where.WAITING;
    citizen.service = event.service();
    citizen.sentTo = event.lane() instanceof Lane.OfCounter(String counter) ? counter : "";
    citizen.counter = citizen.sentTo;
    citizen.front = event.front();
    citizen.since = event.waitingSince();
  }

  /// Numbers run from 1 without gaps, except for the numbers that kiosks hold.
  private void checkNumber(TokenNumber given) {
    int expected = lastNumbers.getOrDefault(given.series(), 0) + 1;
    while (isLeased(new TokenNumber(given.series(), expected))) {
      expected++;
    }
    if (given.number() != expected) {
      throw new AssertionError(given + " was given instead of " + expected);
    }
    lastNumbers.put(given.series(), expected);
  }

  private void checkLease(Event.LeaseGranted event) {
    for (int number = event.first(); number <= event.last(); number++) {
      if (number < catalogue.tokenRules().leaseFrom()
          || number <= lastNumbers.getOrDefault(event.series(), 0)
          || isLeased(new TokenNumber(event.series(), number))) {
        throw new AssertionError(event + " leases " + number + ", which is not free");
      }
    }
  }

  private boolean isLeased(TokenNumber number) {
    return leases.values().stream()
        .filter(lease -> lease.day.equals(lastDay))
        .anyMatch(lease ->
            lease.first.series().equals(number.series())
                && lease.first.number() <= number.number()
                && number.number() <= lease.last);
  }

  private static Block block(Event.LeaseGranted event) {
    var block = new Block();
    block.first = new TokenNumber(event.series(), event.first());
    block.last = event.last();
    block.day = event.day();
    return block;
  }

  private Citizen handedIn(Event.OfflineTokenIssued event) {
    Block lease = Objects.requireNonNull(leases.get(event.lease()));
    lease.given.put(event.given().number().number(), event.given());
    var citizen = new Citizen();
    citizen.token = event.token();
    citizen.number = event.given().number();
    citizen.service = event.given().service();
    citizen.claim = event.claim();
    citizen.issued = event.waitingSince();
    citizen.since = event.waitingSince();
    citizen.secret = event.given().trackingCode();
    citizen.services = List.of(event.given().service());
    citizen.where = dayOpen && lease.day.equals(lastDay) ? Where.WAITING : Where.GONE;
    if (citizen.where == Where.GONE) {
      owed.add(owed(citizen, lease.day));
    }
    return citizen;
  }

  static Citizen newcomer(Event.TokenIssued event, Instant at) {
    var citizen = new Citizen();
    citizen.token = event.token();
    citizen.number = event.number();
    citizen.service = event.service();
    citizen.claim = event.claim();
    citizen.issued = at;
    citizen.since = at;
    citizen.remaining = event.visit().remaining();
    citizen.priorityClass = event.priorityClass();
    citizen.secret = event.trackingCode();
    citizen.services = event.visit().services();
    return citizen;
  }
}
