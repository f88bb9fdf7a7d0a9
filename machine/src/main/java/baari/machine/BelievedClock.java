package baari.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The time that a program goes by. It starts with what the machine's clock shows and goes on as
/// fast as time passes. When the machine's clock is set to another time, this one follows only
/// after that has held for five minutes: people and time servers correct a wrong clock sooner, and
/// a wrong moment must not expire or erase anything.
///
/// A clock that shows a time before the program was built is never believed.
///
/// Any thread may use it.
public final class BelievedClock extends Clock {
  /// A clock that differs by less needs no alarm.
  public static final Duration JUMP = Duration.ofMinutes(1);

  /// How long the machine's clock has to run evenly before it is followed.
  public static final Duration HELD = Duration.ofMinutes(5);

  /// What reading two clocks one after the other may be off by on a busy machine.
  static final Duration EVEN = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(BelievedClock.class);

  private final MachineClock machine;
  private final Instant built;
  private final long startNanos;

  /// What is believed to have been the time at the start of this clock.
  private Instant start;

  /// What the machine's clock says that it was, and since when it has said so.
  private Instant shownStart;

  private long shownSinceNanos;
  private boolean set;
  private boolean held;
  private boolean doubted;

  /// @param known a moment that has certainly gone by: what time is taken to be as long as the
  ///   machine's clock shows a time before the program was built
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

  /// Since when, by the believed time, the machine's clock is as it is.
  public synchronized Instant shownSince() {
    look();
    return start.plusNanos(shownSinceNanos);
  }

  /// Whether the date can be relied on: since the start the machine's clock has shown a time after
  /// the build, and was believed.
  public synchronized boolean isSet() {
    look();
    return set;
  }

  /// Whether the believed time has been confirmed: it has run evenly for `HELD` at least once, and
  /// nothing is doubted now. What cannot be taken back should wait for it.
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
          "The machine's clock shows %s, before this program was built (%s). Set it. Until then it"
              + " is taken to be %s.",
          shown, built, believed);
    } else {
      LOG.warnf(
          "The machine's clock shows %s, but it should be %s. It is not believed until it has held"
              + " for %d minutes.",
          shown, believed, HELD.toMinutes());
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// Only instants are asked of it: what zone a date is in belongs to a centre.
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("ask for an instant, and take it to " + zone);
  }
}
