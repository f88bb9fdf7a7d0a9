package baari.engine.state;

import baari.engine.citizen.Citizens;
import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.counter.LastAction;
import baari.engine.lease.Leases;
import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingState;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A centre's queue after some entry of its journal. Persistent and immutable: any thread may read
/// it, and a copy costs nothing.
///
/// @param sequence the sequence of the last applied entry; 0 for none
/// @param configuration what the centre last published
/// @param day open or not
/// @param citizens who is expected, and who holds which token
public record CentreState(
    String centre,
    long sequence,
    Configuration configuration,
    Day day,
    TokenSet tokenSet,
    CounterSet counterSet,
    Numbers numbers,
    Citizens citizens) {

  /// The business day.
  public sealed interface Day {
    record Never() implements Day {}

    record Open(LocalDate date) implements Day {}

    /// @param on the date on which it was closed, at most `date`
    record Closed(LocalDate date, LocalDate on) implements Day {}

    /// Nobody closed it in time, so the clock closed it. The clock also opens the next day.
    record Lapsed(LocalDate date) implements Day {}

    /// The date of the open day or the last one; empty before the first.
    default Optional<LocalDate> last() {
      return switch (this) {
        case Open(LocalDate date) -> Optional.of(date);
        case Closed(LocalDate date, _) -> Optional.of(date);
        case Lapsed(LocalDate date) -> Optional.of(date);
        case Never() -> Optional.empty();
      };
    }
  }

  public static CentreState empty(String centre) {
    return new CentreState(
        centre,
        0,
        Configuration.NONE,
        new Day.Never(),
        TokenSet.EMPTY,
        CounterSet.EMPTY,
        Numbers.NONE,
        Citizens.NONE);
  }

  public PMap<String, Token> tokens() {
    return tokenSet.byId();
  }

  public PMap<String, Token.Parked> parked() {
    return tokenSet.parked();
  }

  public PMap<Lane, LaneQueue> lanes() {
    return tokenSet.lanes();
  }

  public PMap<String, Counter> counters() {
    return counterSet.byId();
  }

  public PMap<String, LastAction> lastActions() {
    return counterSet.lastActions();
  }

  public PMap<String, Emergency> emergencies() {
    return counterSet.emergencies();
  }

  public IssuingState issuing() {
    return numbers.issuing();
  }

  public Leases leases() {
    return numbers.leases();
  }

  /// What the centre offers now.
  public Catalogue catalogue() {
    return configuration.catalogue();
  }

  /// The date of the open day or the last one; empty before the first.
  public Optional<LocalDate> lastDay() {
    return day.last();
  }

  /// Whether a moment is on the date of the open day.
  public boolean isToday(Instant moment) {
    return day instanceof Day.Open(LocalDate date)
        && catalogue().limits().hours().date(moment).equals(date);
  }

  public Counter counter(String id) {
    return counterSet.counter(id);
  }

  public Optional<Token> token(String id) {
    return Optional.ofNullable(tokens().get(id));
  }

  /// The token that has this number today, or had it on the last day.
  public Optional<Token> token(TokenNumber number) {
    return lastDay().flatMap(date -> token(number.idOn(date)));
  }

  /// How far the numbers of a series have run; 0 for none.
  public int lastNumber(String series) {
    return numbers.last().getOrDefault(series, 0);
  }

  public LaneQueue lane(Lane lane) {
    return tokenSet.lane(lane);
  }

  /// How many tokens of a service are left today for citizens without an appointment; empty for no
  /// limit. One token is reserved for each appointment of today that can still be kept.
  public OptionalInt left(String service, Instant now) {
    OptionalInt left = issuing().left(catalogue().limits(), service);
    if (left.isEmpty()) {
      return left;
    }
    OpeningHours hours = catalogue().limits().hours();
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

  /// The lanes that a counter may call from. Nobody is called for a suspended service, except a
  /// token that a transfer sent to this counter.
  public List<Lane> lanesOf(Counter counter) {
    List<Lane> lanesOf = new ArrayList<>(counter.services().size() + 1);
    for (String service : counter.services()) {
      if (!issuing().isSuspended(service)) {
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
      LaneQueue queue = lanes().get(lane);
      if (queue != null) {
        queues.add(queue);
      }
    }
    return queues;
  }

  /// When the next thing happens only because time passes; empty for never.
  public Optional<Instant> nextDue() {
    Stream<Instant> timers = parked().values().stream().flatMap(token -> token.until().stream());
    return Stream.concat(timers, endOfDay().stream()).min(Comparator.naturalOrder());
  }

  /// After a day that somebody closed, somebody must open the next.
  private Optional<Instant> endOfDay() {
    OpeningHours hours = catalogue().limits().hours();
    return switch (day) {
      case Day.Open(LocalDate date) -> Optional.of(hours.endOf(date));
      case Day.Lapsed(LocalDate date) -> Optional.of(hours.endOf(date));
      case Day.Closed _, Day.Never _ -> Optional.empty();
    };
  }

  public CentreState at(long newSequence) {
    return new CentreState(
        centre, newSequence, configuration, day, tokenSet, counterSet, numbers, citizens);
  }

  public CentreState with(Configuration published) {
    return new CentreState(
        centre, sequence, published, day, tokenSet, counterSet, numbers, citizens);
  }

  public CentreState with(Day newDay) {
    return new CentreState(
        centre, sequence, configuration, newDay, tokenSet, counterSet, numbers, citizens);
  }

  /// With this token in place of the one with the same id.
  public CentreState with(Token token) {
    return with(tokenSet.with(token));
  }

  public CentreState with(Lane lane, LaneQueue queue) {
    return with(tokenSet.with(lane, queue));
  }

  private CentreState with(TokenSet changed) {
    return new CentreState(
        centre, sequence, configuration, day, changed, counterSet, numbers, citizens);
  }

  public CentreState with(Counter counter) {
    return with(counterSet.with(counter));
  }

  public CentreState withLastActions(PMap<String, LastAction> actions) {
    return with(counterSet.withLastActions(actions));
  }

  public CentreState withEmergencies(PMap<String, Emergency> raised) {
    return with(counterSet.withEmergencies(raised));
  }

  private CentreState with(CounterSet changed) {
    return new CentreState(
        centre, sequence, configuration, day, tokenSet, changed, numbers, citizens);
  }

  public CentreState withLastNumber(TokenNumber number) {
    return with(numbers.with(number));
  }

  public CentreState with(IssuingState changed) {
    return with(numbers.with(changed));
  }

  public CentreState with(Leases changed) {
    return with(numbers.with(changed));
  }

  private CentreState with(Numbers changed) {
    return new CentreState(
        centre, sequence, configuration, day, tokenSet, counterSet, changed, citizens);
  }

  public CentreState with(Citizens known) {
    return new CentreState(
        centre, sequence, configuration, day, tokenSet, counterSet, numbers, known);
  }

  /// For a new day: no token has been issued yet. Counters and emergencies stay as they are.
  public CentreState emptied(LocalDate today) {
    return new CentreState(
        centre,
        sequence,
        configuration.onNewDay(),
        day,
        TokenSet.EMPTY,
        counterSet.withLastActions(HashTreePMap.empty()),
        numbers.onNewDay(today),
        citizens.nextDay(today));
  }
}
