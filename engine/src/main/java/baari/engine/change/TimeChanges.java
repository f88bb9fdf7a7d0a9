package baari.engine.change;

import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.lease.Lease;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;

/// Changes when the time is set back. No past moment may then lie in the future: a score would
/// count against the token that waits, and a timer would run too long by the clock's error.
///
/// Such a moment is moved, so that it is as long ago as it was before. It is not moved before a
/// moment that the right clock recorded, so that nobody passes anybody. Future moments that the
/// right clock set, timers and slots, do not change.
final class TimeChanges {
  private final Instant to;
  private final Duration back;

  /// The latest moment since which a token waits by the right clock.
  private final Instant earliest;

  /// The tokens of kept appointments that were issued by the right clock. They wait since their
  /// slots, which may lie in the future.
  private final Set<String> expected;

  private TimeChanges(CentreState state, Instant from, Instant to) {
    this.to = to;
    this.expected =
        state.citizens().kept().values().stream()
            .filter(id -> state.token(id).orElseThrow().facts().issuedAt().isBefore(to))
            .collect(Collectors.toUnmodifiableSet());
    this.back = Duration.between(to, from);
    this.earliest =
        state.tokens().values().stream()
            .map(token -> token.facts().waitingSince())
            .filter(to::isAfter)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
  }

  static CentreState setBack(CentreState state, Instant from, Instant to) {
    var times = new TimeChanges(state, from, to);
    CentreState changed = times.waiting(state);
    for (Token token : state.tokens().values()) {
      if (!(token instanceof Token.Waiting)) {
        changed = changed.with(times.changed(token));
      }
    }
    for (Lease lease : state.leases().byId().values()) {
      Lease moved = lease.grantedAt(times.changed(lease.grantedAt()));
      changed = changed.with(changed.leases().with(moved));
    }
    return times.counters(times.emergencies(changed)).withLastActions(HashTreePMap.empty());
  }

  /// All tokens leave their lanes before any of them enters again, longest waiting first. Each
  /// keeps its number of overtakes.
  private CentreState waiting(CentreState state) {
    List<Token.Waiting> waiting =
        state.tokens().values().stream()
            .filter(Token.Waiting.class::isInstance)
            .map(Token.Waiting.class::cast)
            .sorted(Comparator.comparing(token -> token.facts().rank()))
            .toList();
    CentreState changed = state;
    for (Token.Waiting each : waiting) {
      changed = Lanes.leave(changed, each);
    }
    for (Token.Waiting each : waiting) {
      Token.Facts facts = changed(each.facts(), Lanes.overtaken(state, each));
      changed = Lanes.enter(changed, each.with(facts));
    }
    return changed;
  }

  private Token changed(Token token) {
    Token.Facts facts = changed(token.facts(), token.facts().overtaken());
    return switch (token) {
      case Token.Called called ->
          new Token.Called(
              facts,
              called.counter(),
              changed(called.calledAt()),
              changed(called.announcedAt()),
              called.recalls());
      case Token.Serving serving ->
          new Token.Serving(
              facts, serving.counter(), changed(serving.calledAt()), changed(serving.startedAt()));
      case Token.Parked parked ->
          new Token.Parked(
              facts, parked.counter(), parked.reason(), timer(parked), changed(parked.at()));
      case Token.NoShow gone -> new Token.NoShow(facts, gone.counter(), changed(gone.at()));
      case Token.Waiting _, Token.Served _, Token.Cancelled _, Token.Expired _ -> token.with(facts);
    };
  }

  private Token.Facts changed(Token.Facts facts, int overtaken) {
    Instant since = facts.waitingSince();
    return facts.at(
        changed(facts.issuedAt()),
        expected.contains(facts.id()) ? since : changed(since),
        overtaken);
  }

  private CentreState emergencies(CentreState state) {
    CentreState changed = state;
    for (Emergency each : state.emergencies().values()) {
      var since = new Emergency(each.counter(), each.reason(), changed(each.since()));
      changed = changed.withEmergencies(changed.emergencies().plus(each.counter(), since));
    }
    return changed;
  }

  private CentreState counters(CentreState state) {
    CentreState changed = state;
    for (Counter each : state.counters().values()) {
      changed = changed.with(changed(each));
    }
    return changed;
  }

  private Counter changed(Counter counter) {
    var duty = new Counter.Duty(counter.duty().actor(), changed(counter.duty().since()));
    return switch (counter) {
      case Counter.Closed closed -> closed;
      case Counter.Idle idle -> new Counter.Idle(idle.id(), idle.services(), duty);
      case Counter.Busy busy -> new Counter.Busy(busy.id(), busy.services(), duty, busy.token());
      case Counter.Paused paused ->
          new Counter.Paused(paused.id(), paused.services(), duty, paused.reason());
    };
  }

  /// Moves it a millisecond further back, so that a token that comes now is behind all the others.
  private Instant changed(Instant at) {
    if (at.isBefore(to)) {
      return at;
    }
    Instant moved = at.minus(back).minusMillis(1);
    return moved.isBefore(earliest) ? earliest : moved;
  }

  /// A timer that the right clock set still runs out at the time that was set.
  private Optional<Instant> timer(Token.Parked parked) {
    return parked.at().isBefore(to)
        ? parked.until()
        : parked.until().map(until -> until.minus(back));
  }
}
