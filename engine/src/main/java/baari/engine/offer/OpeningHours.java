package baari.engine.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When a centre issues tokens, in its local time.
///
/// @param zone the centre's time zone; its local date is the business day
/// @param enforced whether tokens are refused outside the hours; if not, the hours are only shown
/// @param usual the hours of every other day
/// @param special the hours of these dates
/// @param holidays dates on which it is closed all day
public record OpeningHours(
    ZoneId zone,
    boolean enforced,
    Hours usual,
    Map<LocalDate, Hours> special,
    Set<LocalDate> holidays) {
  /// The hours when none are set.
  public static final OpeningHours ALWAYS =
      new OpeningHours(
          ZoneOffset.UTC,
          false,
          new Hours(LocalTime.MIN, LocalTime.MAX, LocalTime.MAX),
          Map.of(),
          Set.of());

  /// How many days ahead the next opening is searched for.
  private static final int DAYS_AHEAD = 366;

  public OpeningHours {
    special = Map.copyOf(special);
    holidays = Set.copyOf(holidays);
  }

  /// The hours of one day.
  ///
  /// @param lastIssue from then on no token is issued, but those who wait are still served
  public record Hours(LocalTime open, LocalTime lastIssue, LocalTime close) {}

  /// The hours of a date; empty when the centre is closed all day.
  public Optional<Hours> on(LocalDate date) {
    return holidays.contains(date)
        ? Optional.empty()
        : Optional.of(special.getOrDefault(date, usual));
  }

  /// The centre's date at a moment.
  public LocalDate date(Instant at) {
    return local(at).toLocalDate();
  }

  /// When `date` is over.
  public Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /// The date of the `nth` day after `date` on which it is open.
  LocalDate openDayAfter(LocalDate date, int nth) {
    return Stream.iterate(date.plusDays(1), day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(day -> on(day).isPresent())
        .skip(nth - 1L)
        .findFirst()
        .orElse(date.plusDays(nth));
  }

  /// Whether a token may be given out.
  public boolean admits(Instant at) {
    return !enforced || isWithin(local(at));
  }

  private boolean isWithin(LocalDateTime local) {
    return on(local.toLocalDate())
        .filter(hours -> !local.toLocalTime().isBefore(hours.open()))
        .filter(hours -> local.toLocalTime().isBefore(hours.lastIssue()))
        .isPresent();
  }

  /// When it opens next, in local time; empty when that is not within a year.
  public Optional<LocalDateTime> nextOpening(Instant at) {
    LocalDateTime local = local(at);
    return Stream.iterate(local.toLocalDate(), date -> date.plusDays(1))
        .limit(DAYS_AHEAD)
        .flatMap(date -> on(date).map(hours -> date.atTime(hours.open())).stream())
        .filter(opening -> opening.isAfter(local))
        .findFirst();
  }

  private LocalDateTime local(Instant at) {
    return at.atZone(zone).toLocalDateTime();
  }
}
