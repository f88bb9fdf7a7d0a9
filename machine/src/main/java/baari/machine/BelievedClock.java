package baari.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The time that a program uses. It starts with the time that the machine's clock shows, and then
/// runs by itself. When the machine's clock is set to another time, this clock follows only after
/// the machine's clock has run evenly for five minutes. People and time servers correct a wrong
/// clock sooner, and a wrong moment must not expire or erase anything.
///
/// A clock that shows a time before the program was built is never believed.
///
/// Any thread may use it.
public final class BelievedClock extends Clock {
  /// A smaller difference between the clocks needs no alarm.
  public static final Duration JUMP = Duration.ofMinutes(1);

  /// How long the machine's clock has to run evenly before it is followed.
  public static final Duration HELD = Duration.ofMinutes(5);

  /// How far apart two clocks may seem on a busy machine because they are read one after the other.
  static final Duration EVEN = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(BelievedClock.class);

  private final MachineClock machine;
  private final Instant built;
  private final long startNanos;

  /// The believed time at the start of this clock.
  private Instant start;

  /// The time at the start of this clock according to the machine's clock, and since when it shows
  /// this.
  private Instant shownStart;

  private long shownSinceNanos;
  private boolean set;
  private boolean held;
  private boolean doubted;

  /// @param known a moment that is certainly past. It is used as the time while the machine's clock
  ///   shows a time before the program was built
  public BelievedClock(MachineClock machine, Instant known) {
    this.machine = machine;
    this.built = machine.built();
    this.startNanos = machine.nanos().getAsLong();
    this.shownStart = machine.instant();
    this.set = !shownStart.isBefore(built);
    this.start = set ? shownStart : known.isBefore(built) ? built : known;
    doubt(0);
  }

  /// The believed time.
  @Override
  public synchronized Instant instant() {
    long passed = look();
    return start.plusNanos(passed);
  }

  /// What the machine's clock shows while it is doubted; empty when it is not.
  public synchronized Optional<Instant> doubted() {
    long passed = look();
    return doubted ? Optional.of(shownStart.plusNanos(passed)) : Optional.empty();
  }

  /// Since when, by the believed time, the machine's clock has not been set again.
  public synchronized Instant shownSince() {
    look();
    return start.plusNanos(shownSinceNanos);
  }

  /// Whether the date is reliable: since the start the machine's clock has at some time shown a
  /// time after the build and was believed.
  public synchronized boolean isSet() {
    look();
    return set;
  }

  /// Whether the believed time has been confirmed: it has run evenly for `HELD` at least once, and
  /// nothing is doubted now. Actions that cannot be undone should wait for this.
  public synchronized boolean isConfirmed() {
    look();
    return held && !doubted;
  }

  /// @return the nanoseconds since the start
  private long look() {
    long passed = machine.nanos().getAsLong() - startNanos;
    Instant shown = machine.instant().minusNanos(passed);
    if (Duration.between(shownStart, shown).abs().compareTo(EVEN) > 0) {
      shownStart = shown;
      shownSinceNanos = passed;
    } else if (passed - shownSinceNanos >= HELD.toNanos() && isPossible(shown, passed)) {
      start = shown;
      shownStart = shown;
      shownSinceNanos = passed;
      set = true;
      held = true;
    }
    doubt(passed);
    return passed;
  }

  private boolean isPossible(Instant shown, long passed) {
    return !shown.plusNanos(passed).isBefore(built);
  }

  private void doubt(long passed) {
    boolean now = !set || Duration.between(start, shownStart).abs().compareTo(JUMP) >= 0;
    if (now != doubted) {
      doubted = now;
      say(start.plusNanos(passed), shownStart.plusNanos(passed));
    }
  }

  private void say(Instant believed, Instant shown) {
    if (!doubted) {
      LOG.infof("The clock is believed again. It is %s.", believed);
    } else if (shown.isBefore(built)) {
      LOG.errorf(
          "The machine's clock shows %s, before this program was built (%s). Set it. Until then the"
              + " program uses the time %s.",
          shown, built, believed);
    } else {
      LOG.warnf(
          "The machine's clock shows %s, but it should be %s. It is not believed until it has run"
              + " evenly for %d minutes.",
          shown, believed, HELD.toMinutes());
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// This clock gives only instants. The time zone of a date belongs to a centre.
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("ask for an instant and convert it to " + zone);
  }
}
