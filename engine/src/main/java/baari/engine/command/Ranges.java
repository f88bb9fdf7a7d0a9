package baari.engine.command;

import static baari.engine.command.Decision.refused;

import baari.engine.citizen.Appointment;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the ranges of a command's times and numbers before anything is decided. Times are in this
/// century and in whole milliseconds, as the journal stores them.
public final class Ranges {
  static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(366);

  private Ranges() {}

  /// Why a command is refused; empty when all its values are within range.
  public static Optional<Decision> refusal(Command asked) {
    return asked instanceof Command.Ranged ranged ? refusal(ranged) : Optional.empty();
  }

  private static Optional<Decision> refusal(Command.Ranged asked) {
    return switch (asked) {
      case Command.Park command -> command.until().flatMap(Ranges::refusal);
      case Command.BookAppointments command ->
          first(command.appointments().stream().map(each -> refusal(each.slot())));
      case Command.OpenDay(LocalDate day) -> refusal(day);
      case Command.SetTimeBack(Instant from) -> refusal(from);
      case Command.GrantLease command ->
          command.count() < 1
              ? Optional.of(outOfRange(Integer.toString(command.count())))
              : Optional.empty();
      case Command.PublishConfiguration command ->
          first(durations(command.catalogue()).map(Ranges::refusal));
      case Command.HandIn _ -> Optional.empty();
    };
  }

  private static Optional<Decision> first(Stream<Optional<Decision>> refusals) {
    return refusals.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Decision> refusal(Instant time) {
    return time.isBefore(EARLIEST) || !time.isBefore(LATEST)
        ? Optional.of(outOfRange(time.toString()))
        : Optional.empty();
  }

  private static Optional<Decision> refusal(LocalDate day) {
    return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
        ? Optional.of(outOfRange(day.toString()))
        : Optional.empty();
  }

  private static Optional<Decision> refusal(Duration duration) {
    return duration.isNegative() || duration.compareTo(LONGEST) > 0
        ? Optional.of(outOfRange(duration.toString()))
        : Optional.empty();
  }

  private static Decision outOfRange(String value) {
    return refused(Refusal.VALUE_OUT_OF_RANGE, value);
  }

  private static Stream<Duration> durations(Catalogue catalogue) {
    Catalogue.TokenRules tokens = catalogue.tokenRules();
    Catalogue.CitizenRules citizens = catalogue.citizenRules();
    return Stream.of(
            Stream.of(tokens.noShowGrace(), tokens.recallCooldown(), tokens.undoWithin()),
            Stream.of(citizens.earliest(), citizens.latest()),
            citizens.carryOver().stream().map(Catalogue.CarryOverRule::headStart),
            catalogue.priorityClasses().values().stream().map(each -> each.claim().headStart()))
        .flatMap(durations -> durations);
  }

  /// The command with its times in whole milliseconds. A time from a kiosk's clock is brought into
  /// range, not refused: the clock may be wrong, but a citizen already holds the ticket.
  public static Command whole(Command asked) {
    return asked instanceof Command.Ranged ranged ? whole(ranged) : asked;
  }

  private static Command whole(Command.Ranged asked) {
    return switch (asked) {
      case Command.Park(String counter, String reason, Optional<Instant> until) ->
          new Command.Park(counter, reason, until.map(Ranges::whole));
      case Command.BookAppointments(List<Appointment> appointments) ->
          new Command.BookAppointments(appointments.stream().map(Ranges::whole).toList());
      case Command.SetTimeBack(Instant from) -> new Command.SetTimeBack(whole(from));
      case Command.HandIn(String lease, List<OfflineToken> tokens) ->
          new Command.HandIn(lease, tokens.stream().map(Ranges::whole).toList());
      case Command.OpenDay command -> command;
      case Command.GrantLease command -> command;
      case Command.PublishConfiguration command -> command;
    };
  }

  private static Instant whole(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Appointment whole(Appointment appointment) {
    return new Appointment(
        appointment.code(),
        appointment.service(),
        appointment.priorityClass(),
        whole(appointment.slot()));
  }

  private static OfflineToken whole(OfflineToken token) {
    Instant taken = token.takenAt();
    Instant within = taken.isBefore(EARLIEST) ? EARLIEST : taken.isAfter(LATEST) ? LATEST : taken;
    return new OfflineToken(
        token.number(),
        token.service(),
        token.priorityClass(),
        token.language(),
        token.trackingCode(),
        whole(within),
        token.ticket());
  }
}
