package baari.server.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A centre's queue after some entry of its journal. Persistent and immutable: any thread may read
/// it, a fork is free.
///
/// @param sequence of the last entry that is in it; 0 for none
/// @param configuration what the centre last published
/// @param day open or not
/// @param tokens every token of the last opened day, by id
/// @param counters by id; one that was never opened is absent
/// @param lanes where tokens wait; no empty lane
/// @param lastNumbers the last number given or leased, by series
/// @param admission how the gates stand
/// @param leases by id, those of past days as long as they may be handed in
public record CentreState(
    String centre,
    long sequence,
    Configuration configuration,
    Day day,
    PMap<String, Token> tokens,
    PMap<String, Counter> counters,
    PMap<Lane, LaneQueue> lanes,
    PMap<String, Integer> lastNumbers,
    Admission admission,
    PMap<String, Lease> leases) {

  /// The business day.
  public sealed interface Day {
    record Never() implements Day {}

    record Open(LocalDate date) implements Day {}

    record Closed(LocalDate date) implements Day {}
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
        Admission.NEW,
        HashTreePMap.empty());
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
      Map<Lane, List<Instant>> overtakeMarks) {
    CentreState state = empty(centre).at(sequence).with(configuration).with(day);
    for (Counter counter : counters) {
      state = state.with(counter);
    }
    for (Lease lease : leases) {
      state = state.with(lease);
    }
    for (Token token : tokens) {
      state =
          token instanceof Token.Waiting waiting ? Lanes.enter(state, waiting) : state.with(token);
    }
    for (Map.Entry<Lane, LaneQueue> lane : state.lanes.entrySet()) {
      List<Instant> marks = overtakeMarks.getOrDefault(lane.getKey(), List.of());
      state = state.with(lane.getKey(), lane.getValue().withOvertakeMarks(marks));
    }
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        state.tokens,
        state.counters,
        state.lanes,
        HashTreePMap.from(lastNumbers),
        admission,
        state.leases);
  }

  /// What the centre offers now.
  public Catalogue catalogue() {
    return configuration.catalogue();
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
    return switch (day) {
      case Day.Open(LocalDate date) -> token(tokenId(date, number));
      case Day.Closed(LocalDate date) -> token(tokenId(date, number));
      case Day.Never() -> Optional.empty();
    };
  }

  /// `20261123-D-042`.
  static String tokenId(LocalDate day, TokenNumber number) {
    int date = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    return date + "-" + number;
  }

  public LaneQueue lane(Lane lane) {
    LaneQueue queue = lanes.get(lane);
    return queue == null ? LaneQueue.EMPTY : queue;
  }

  public int waitingFor(String service) {
    return lane(new Lane.OfService(service)).size();
  }

  /// The leases of a business day.
  public Stream<Lease> leasesOf(LocalDate day) {
    return leases.values().stream().filter(lease -> lease.day().equals(day));
  }

  /// The lanes that a counter may call from. Nobody is called for a suspended service; whom a
  /// transfer sent to this counter alone may be.
  Stream<Lane> lanesOf(Counter counter) {
    return Stream.concat(
        counter.services().stream()
            .filter(service -> !admission.isSuspended(service))
            .map(Lane.OfService::new),
        Stream.of(new Lane.OfCounter(counter.id())));
  }

  /// The waiting queues that a counter may call from.
  List<LaneQueue> queuesOf(Counter counter) {
    return lanesOf(counter).map(lanes::get).filter(queue -> queue != null).toList();
  }

  CentreState at(long newSequence) {
    return new CentreState(
        centre,
        newSequence,
        configuration,
        day,
        tokens,
        counters,
        lanes,
        lastNumbers,
        admission,
        leases);
  }

  CentreState with(Configuration published) {
    return new CentreState(
        centre, sequence, published, day, tokens, counters, lanes, lastNumbers, admission, leases);
  }

  CentreState with(Day newDay) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        newDay,
        tokens,
        counters,
        lanes,
        lastNumbers,
        admission,
        leases);
  }

  /// With a token in place of the one of its id.
  CentreState with(Token token) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens.plus(token.id(), token),
        counters,
        lanes,
        lastNumbers,
        admission,
        leases);
  }

  CentreState with(Counter counter) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens,
        counters.plus(counter.id(), counter),
        lanes,
        lastNumbers,
        admission,
        leases);
  }

  CentreState with(Lane lane, LaneQueue queue) {
    PMap<Lane, LaneQueue> changed = queue.isEmpty() ? lanes.minus(lane) : lanes.plus(lane, queue);
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens,
        counters,
        changed,
        lastNumbers,
        admission,
        leases);
  }

  CentreState withLastNumber(TokenNumber number) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens,
        counters,
        lanes,
        lastNumbers.plus(number.series(), number.number()),
        admission,
        leases);
  }

  CentreState with(Admission changed) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens,
        counters,
        lanes,
        lastNumbers,
        changed,
        leases);
  }

  CentreState with(Lease lease) {
    return withLeases(leases.plus(lease.id(), lease));
  }

  CentreState withLeases(PMap<String, Lease> changed) {
    return new CentreState(
        centre,
        sequence,
        configuration,
        day,
        tokens,
        counters,
        lanes,
        lastNumbers,
        admission,
        changed);
  }
}
