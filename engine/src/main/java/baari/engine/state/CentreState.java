package baari.engine.state;

import baari.engine.citizen.Citizens;
import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.counter.LastAction;
import baari.engine.lease.Lease;
import baari.engine.lease.Leases;
import baari.engine.offer.Admission;
import baari.engine.offer.Catalogue;
import baari.engine.offer.OpeningHours;
import baari.engine.rule.LaneQueue;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A centre's queue after some entry of its journal. Persistent and immutable: any thread may read
/// it, a fork is free.
///
/// @param sequence of the last entry that is in it; 0 for none
/// @param configuration what the centre last published
/// @param day open or not
/// @param tokens every token of the last opened day, by id; besides, those of earlier days that
///   kiosks have handed in since it was opened
/// @param counters by id; one that was never opened is absent
/// @param openProfiles how many counters are open with each list of services
/// @param lanes where tokens wait; no empty lane
/// @param counterLanes how many of them are of one counter
/// @param lastNumbers up to where the numbers have run, by series; what is leased beyond it is
///   passed over when they reach it
/// @param admission how the gates stand
/// @param leases numbers that kiosks may give by themselves
/// @param parked the parked among the tokens, by id
/// @param lastActions what a counter may take back, by counter
/// @param emergencies by counter
/// @param citizens who is expected, and whose tokens are whose
public record CentreState(
    String centre,
    long sequence,
    Configuration configuration,
    Day day,
    PMap<String, Token> tokens,
    PMap<String, Counter> counters,
    PMap<List<String>, Integer> openProfiles,
    PMap<Lane, LaneQueue> lanes,
    int counterLanes,
    PMap<String, Integer> lastNumbers,
    Admission admission,
    Leases leases,
    PMap<String, Token.Parked> parked,
    PMap<String, LastAction> lastActions,
    PMap<String, Emergency> emergencies,
    Citizens citizens) {

  /// The business day.
  public sealed interface Day {
    record Never() implements Day {}

    record Open(LocalDate date) implements Day {}

    /// @param on the date on which it was closed, at most `date`
    record Closed(LocalDate date, LocalDate on) implements Day {}

    /// Nobody closed it in its own time, so the clock did, and opens the next.
    record Lapsed(LocalDate date) implements Day {}
  }

  public static CentreState empty(String centre) {
    return new CentreState(
        centre,
        0,
        Configuration.NONE,
        new Day.Never(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        0,
        HashTreePMap.empty(),
        Admission.NEW,
        Leases.NONE,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        Citizens.NONE);
  }

  /// A state from its parts, as a snapshot keeps them; who waits in which lane follows from the
  /// tokens.
  ///
  /// @param overtakeMarks of each lane that has any (see `LaneQueue.overtakeMarks`)
  public static CentreState restored(
      String centre,
      long sequence,
      Configuration configuration,
      Day day,
      List<Token> tokens,
      List<Counter> counters,
      Map<String, Integer> lastNumbers,
      Admission admission,
      List<Lease> leases,
      Map<Lane, List<Instant>> overtakeMarks,
      Map<String, LastAction> lastActions,
      Map<String, Emergency> emergencies,
      Citizens citizens) {
    CentreState state = empty(centre).at(sequence).with(configuration).with(day);
    for (Counter counter : counters) {
      state = state.with(counter);
    }
    Draft known = state.draft();
    for (Token token : tokens) {
      known.tokens = known.tokens.plus(token.id(), token);
      if (token instanceof Token.Parked away) {
        known.parked = known.parked.plus(token.id(), away);
      }
    }
    state = known.state();
    for (Token token : tokens) {
      if (token instanceof Token.Waiting waiting) {
        state = state.with(waiting.lane(), state.lane(waiting.lane()).plus(waiting));
      }
    }
    for (Map.Entry<Lane, LaneQueue> lane : state.lanes.entrySet()) {
      List<Instant> marks = overtakeMarks.getOrDefault(lane.getKey(), List.of());
      state = state.with(lane.getKey(), lane.getValue().withOvertakeMarks(marks));
    }
    Draft restored = state.draft();
    restored.lastNumbers = HashTreePMap.from(lastNumbers);
    restored.admission = admission;
    restored.leases = Leases.of(leases, state.lastDay().orElse(null));
    restored.lastActions = HashTreePMap.from(lastActions);
    restored.emergencies = HashTreePMap.from(emergencies);
    restored.citizens = citizens;
    return restored.state();
  }

  /// What the centre offers now.
  public Catalogue catalogue() {
    return configuration.catalogue();
  }

  /// The date of the open day or the last one; empty before the first.
  public Optional<LocalDate> lastDay() {
    return switch (day) {
      case Day.Open(LocalDate date) -> Optional.of(date);
      case Day.Closed(LocalDate date, _) -> Optional.of(date);
      case Day.Lapsed(LocalDate date) -> Optional.of(date);
      case Day.Never() -> Optional.empty();
    };
  }

  /// Whether a moment is on the date of the open day.
  public boolean isToday(Instant moment) {
    return day instanceof Day.Open(LocalDate date)
        && catalogue().gates().hours().date(moment).equals(date);
  }

  public Counter counter(String id) {
    Counter counter = counters.get(id);
    return counter == null ? new Counter.Closed(id) : counter;
  }

  public Optional<Token> token(String id) {
    return Optional.ofNullable(tokens.get(id));
  }

  /// The token that bears this number today, or bore it on the last day.
  public Optional<Token> token(TokenNumber number) {
    return lastDay().flatMap(date -> token(number.idOn(date)));
  }

  /// 0 for none.
  public int lastNumber(String series) {
    return lastNumbers.getOrDefault(series, 0);
  }

  public LaneQueue lane(Lane lane) {
    LaneQueue queue = lanes.get(lane);
    return queue == null ? LaneQueue.EMPTY : queue;
  }

  /// How many tokens of a service are left today for those without an appointment; empty for any
  /// number. Each appointment of today that can still be kept has its own.
  public OptionalInt left(String service, Instant now) {
    OptionalInt left = admission.left(catalogue().gates(), service);
    if (left.isEmpty()) {
      return left;
    }
    OpeningHours hours = catalogue().gates().hours();
    int expected =
        citizens
            .bookings()
            .count(
                service,
                now.minus(catalogue().citizenRules().latest()),
                hours.endOf(hours.date(now)));
    return OptionalInt.of(Math.max(0, left.getAsInt() - expected));
  }

  public int waitingFor(String service) {
    return lane(new Lane.OfService(service)).size();
  }

  /// The lanes that a counter may call from. Nobody is called for a suspended service; whom a
  /// transfer sent to this counter alone may be.
  public List<Lane> lanesOf(Counter counter) {
    List<Lane> lanesOf = new ArrayList<>(counter.services().size() + 1);
    for (String service : counter.services()) {
      if (!admission.isSuspended(service)) {
        lanesOf.add(new Lane.OfService(service));
      }
    }
    lanesOf.add(new Lane.OfCounter(counter.id()));
    return lanesOf;
  }

  /// The waiting queues that a counter may call from.
  public List<LaneQueue> queuesOf(Counter counter) {
    List<LaneQueue> queues = new ArrayList<>();
    for (Lane lane : lanesOf(counter)) {
      LaneQueue queue = lanes.get(lane);
      if (queue != null) {
        queues.add(queue);
      }
    }
    return queues;
  }

  /// When time alone makes something happen next; empty for never.
  public Optional<Instant> nextDue() {
    Stream<Instant> timers = parked.values().stream().flatMap(token -> token.until().stream());
    return Stream.concat(timers, endOfDay().stream()).min(Comparator.naturalOrder());
  }

  /// A day that somebody closed waits for somebody to open the next.
  private Optional<Instant> endOfDay() {
    OpeningHours hours = catalogue().gates().hours();
    return switch (day) {
      case Day.Open(LocalDate date) -> Optional.of(hours.endOf(date));
      case Day.Lapsed(LocalDate date) -> Optional.of(hours.endOf(date));
      case Day.Closed _, Day.Never _ -> Optional.empty();
    };
  }

  public CentreState at(long newSequence) {
    Draft next = draft();
    next.sequence = newSequence;
    return next.state();
  }

  public CentreState with(Configuration published) {
    Draft next = draft();
    next.configuration = published;
    return next.state();
  }

  public CentreState with(Day newDay) {
    Draft next = draft();
    next.day = newDay;
    return next.state();
  }

  /// With a token in place of the one of its id.
  public CentreState with(Token token) {
    Draft next = draft();
    next.tokens = tokens.plus(token.id(), token);
    if (token instanceof Token.Parked away) {
      next.parked = parked.plus(token.id(), away);
    } else if (!parked.isEmpty()) {
      next.parked = parked.minus(token.id());
    }
    return next.state();
  }

  public CentreState with(Counter counter) {
    Draft next = draft();
    next.counters = counters.plus(counter.id(), counter);
    Counter before = counter(counter.id());
    if (before.isOpen() != counter.isOpen() || !before.services().equals(counter.services())) {
      next.openProfiles = counted(counted(openProfiles, before, -1), counter, 1);
    }
    return next.state();
  }

  private static PMap<List<String>, Integer> counted(
      PMap<List<String>, Integer> profiles, Counter counter, int more) {
    if (!counter.isOpen()) {
      return profiles;
    }
    int count = profiles.getOrDefault(counter.services(), 0) + more;
    return count == 0
        ? profiles.minus(counter.services())
        : profiles.plus(counter.services(), count);
  }

  public CentreState with(Lane lane, LaneQueue queue) {
    Draft next = draft();
    next.lanes = queue.isEmpty() ? lanes.minus(lane) : lanes.plus(lane, queue);
    if (lane instanceof Lane.OfCounter) {
      next.counterLanes += next.lanes.size() - lanes.size();
    }
    return next.state();
  }

  public CentreState withLastNumber(TokenNumber number) {
    Draft next = draft();
    next.lastNumbers = lastNumbers.plus(number.series(), number.number());
    return next.state();
  }

  public CentreState with(Admission changed) {
    Draft next = draft();
    next.admission = changed;
    return next.state();
  }

  public CentreState with(Citizens known) {
    Draft next = draft();
    next.citizens = known;
    return next.state();
  }

  public CentreState with(Leases changed) {
    Draft next = draft();
    next.leases = changed;
    return next.state();
  }

  public CentreState withLastActions(PMap<String, LastAction> actions) {
    Draft next = draft();
    next.lastActions = actions;
    return next.state();
  }

  public CentreState withEmergencies(PMap<String, Emergency> raised) {
    Draft next = draft();
    next.emergencies = raised;
    return next.state();
  }

  /// Of a new day: no token has been issued yet. Counters and emergencies stay as they are.
  public CentreState emptied(LocalDate today) {
    Draft next = draft();
    next.configuration = configuration.onNewDay();
    next.tokens = HashTreePMap.empty();
    next.lanes = HashTreePMap.empty();
    next.counterLanes = 0;
    next.lastNumbers = HashTreePMap.empty();
    next.admission = admission.onNewDay();
    next.leases = leases.onNewDay(today);
    next.parked = HashTreePMap.empty();
    next.lastActions = HashTreePMap.empty();
    next.citizens = citizens.nextDay(today);
    return next.state();
  }

  private Draft draft() {
    return new Draft(this);
  }

  /// A copy to change one part of, so that each change names what it changes and nothing else.
  private static final class Draft {
    private final String centre;
    private long sequence;
    private Configuration configuration;
    private Day day;
    private PMap<String, Token> tokens;
    private PMap<String, Counter> counters;
    private PMap<List<String>, Integer> openProfiles;
    private PMap<Lane, LaneQueue> lanes;
    private int counterLanes;
    private PMap<String, Integer> lastNumbers;
    private Admission admission;
    private Leases leases;
    private PMap<String, Token.Parked> parked;
    private PMap<String, LastAction> lastActions;
    private PMap<String, Emergency> emergencies;
    private Citizens citizens;

    Draft(CentreState of) {
      centre = of.centre;
      sequence = of.sequence;
      configuration = of.configuration;
      day = of.day;
      tokens = of.tokens;
      counters = of.counters;
      openProfiles = of.openProfiles;
      lanes = of.lanes;
      counterLanes = of.counterLanes;
      lastNumbers = of.lastNumbers;
      admission = of.admission;
      leases = of.leases;
      parked = of.parked;
      lastActions = of.lastActions;
      emergencies = of.emergencies;
      citizens = of.citizens;
    }

    CentreState state() {
      return new CentreState(
          centre,
          sequence,
          configuration,
          day,
          tokens,
          counters,
          openProfiles,
          lanes,
          counterLanes,
          lastNumbers,
          admission,
          leases,
          parked,
          lastActions,
          emergencies,
          citizens);
    }
  }
}
