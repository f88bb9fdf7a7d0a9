package baari.server.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a business day kept the promise of who is next, and everything that departed from it.
///
/// A token counts under the class and the service that it was issued with, however often it was
/// transferred. It waits from its issue until its first call.
///
/// @param closed whether the day is over; else the report may still change
/// @param all the whole centre
/// @param departures by actor, then by time
public record Fairness(
    String centre,
    LocalDate day,
    boolean closed,
    Bound bound,
    Group all,
    List<Group> priorityClasses,
    List<Group> services,
    List<ActorDepartures> actors,
    List<Departure> departures) {

  /// The promise, and whether it was kept.
  ///
  /// @param maxOvertakes no token is overtaken by the rule more often; absent, like `held`, on days
  ///   of the first release, whose journal does not say it
  public record Bound(@Nullable Integer maxOvertakes, @Nullable Boolean held) {}

  /// The tokens of one class or service.
  ///
  /// @param id of the class, code of the service
  /// @param issued named for JSON as well, or its serializer would take `is` for a prefix
  /// @param open neither served nor gone otherwise when the report was made
  public record Group(
      String id,
      @JsonProperty("issued") int issued,
      int served,
      int noShow,
      int cancelled,
      int expired,
      int open,
      Waits waits,
      Overtakes overtakes) {}

  /// Of those who were called; all 0 when nobody was.
  public record Waits(
      int called, long medianSeconds, long p90Seconds, long p95Seconds, long maxSeconds) {}

  /// @param mean to two decimals
  /// @param atBound tokens that were overtaken as often as the bound allows
  public record Overtakes(int max, double mean, int atBound) {}

  /// How often somebody departed from the rule.
  public record ActorDepartures(
      String actor,
      int outOfTurn,
      int priority,
      int toFront,
      int reinstated,
      int otherProfile,
      int profilePublished,
      int bookedToday,
      int undone) {}

  /// One act of a person by which somebody may pass another without the rule.
  ///
  /// @param number the token that it concerned; empty when it concerned a counter's profile or an
  ///   appointment
  /// @param service the token's or appointment's, or all that the counter takes from then on
  /// @param counter where it was done, or whose profile it changed; empty when at none
  /// @param reason as given; where none is asked for, what was taken back or the class of an
  ///   appointment; in a journal from before one was asked for, which configuration was published
  ///   or to which place somebody was reinstated
  public record Departure(
      Kind kind,
      String actor,
      Instant at,
      String number,
      String service,
      String counter,
      String reason) {}

  /// In what way.
  public enum Kind {
    OUT_OF_TURN,
    /// Staff gave a token of a class other than the ordinary one.
    PRIORITY,
    TO_FRONT,
    /// After a no-show.
    REINSTATED,
    /// A counter was opened with other services than configured.
    OTHER_PROFILE,
    /// A counter's configured services were changed on an open day.
    PROFILE_PUBLISHED,
    /// An appointment was made on the very day that it is for.
    BOOKED_TODAY,
    /// The last action of a counter was taken back.
    UNDONE
  }
}
