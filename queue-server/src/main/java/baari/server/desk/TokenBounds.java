package baari.server.desk;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.lease.Lease;
import baari.engine.state.CentreState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How many tokens may be taken. No real day comes near these bounds. They stop a faulty program
/// that would fill the memory which the next start needs.
///
/// Numbers that a kiosk may give by itself count for the day as soon as they are leased. So there
/// is always room for what it hands in, and that is never refused.
///
/// Only the writer's thread uses it.
public final class TokenBounds {
  /// No bounds, for a desk that gets no requests from the network.
  public static final TokenBounds NONE = new TokenBounds(0, 0, System::nanoTime);

  private final int perDeviceMinute;
  private final int perCentreDay;
  private final LongSupplier nanos;
  private final Map<String, LastMinute> takenByActor = new HashMap<>();

  /// @param perDeviceMinute tokens that one device or account may take in a minute; 0 for any
  ///   number
  /// @param perCentreDay tokens of a centre and business day; 0 for any number
  /// @param nanos as `System.nanoTime()`
  public TokenBounds(int perDeviceMinute, int perCentreDay, LongSupplier nanos) {
    if (perDeviceMinute < 0 || perCentreDay < 0) {
      throw new IllegalArgumentException(
          "baari.tokens.per-device-minute and .per-centre-day must be at least 0");
    }
    this.perDeviceMinute = perDeviceMinute;
    this.perCentreDay = perCentreDay;
    this.nanos = nanos;
  }

  /// The refusal of a request that exceeds a bound; empty when the request may be decided.
  Optional<Answer.Refused> refusal(CentreState state, String actor, Command command) {
    int leased = command instanceof Command.GrantLease lease ? lease.count() : 0;
    if (leased == 0 && !isIssue(command)) {
      return Optional.empty();
    }
    if (perCentreDay > 0 && !(leased > 0 ? hasRoom(state, leased) : hasRoom(state))) {
      return refused(Refusal.TOO_MANY_TOKENS_TODAY, perCentreDay);
    }
    return perDeviceMinute > 0 && taken(actor).count(nanos.getAsLong()) >= perDeviceMinute
        ? refused(Refusal.TOO_MANY_TOKENS_NOW, perDeviceMinute)
        : Optional.empty();
  }

  private static Optional<Answer.Refused> refused(Refusal refusal, int bound) {
    return Optional.of(new Answer.Refused(refusal, Integer.toString(bound)));
  }

  private static boolean isIssue(Command command) {
    return command instanceof Command.IssueToken
        || command instanceof Command.IssueToPerson
        || command instanceof Command.CheckIn;
  }

  /// Whether there is room for one more token. Leases never take more than half of the day's bound,
  /// so they are summed up only when half of it is issued.
  private boolean hasRoom(CentreState state) {
    int issued = state.tokens().size();
    return issued < perCentreDay / 2 || issued + leased(state) < perCentreDay;
  }

  private boolean hasRoom(CentreState state, int lease) {
    int leased = leased(state) + lease;
    return leased <= perCentreDay / 2 && state.tokens().size() + leased <= perCentreDay;
  }

  /// The numbers of the open day that kiosks may still give.
  private static int leased(CentreState state) {
    return state.day() instanceof CentreState.Day.Open(LocalDate day)
        ? state.leases().of(day).mapToInt(TokenBounds::unused).sum()
        : 0;
  }

  private static int unused(Lease lease) {
    return lease.last() - lease.first() + 1 - lease.handedIn().size();
  }

  /// Counts a token that was issued, until it is taken back. Tokens that a kiosk hands in are not
  /// counted: they were taken when the kiosk gave them.
  void count(String actor) {
    if (perDeviceMinute > 0) {
      taken(actor).add(nanos.getAsLong());
    }
  }

  /// Takes back a token that was not stored.
  void takeBack(String actor) {
    if (perDeviceMinute > 0) {
      taken(actor).takeBack(nanos.getAsLong());
    }
  }

  private LastMinute taken(String actor) {
    return takenByActor.computeIfAbsent(actor, _ -> new LastMinute(nanos.getAsLong()));
  }
}
