package baari.server.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a business day kept the rule of who is next, and all departures from that rule.
///
/// A token counts under the class and the service that it was issued with, however often it was
/// transferred. It waits from its issue until its first call.
///
/// Its parts are one flat object in JSON.
///
/// @param closed whether the day is over; otherwise the report may still change
/// @param departures by actor, then by time
public record Fairness(
    String centre,
    LocalDate day,
    boolean closed,
    Bound bound,
    @JsonUnwrapped Groups groups,
    List<ActorDepartures> actors,
    List<Departure> departures) {

  /// @param all the whole centre
  public record Groups(Group all, List<Group> priorityClasses, List<Group> services) {}

  /// The promise, and whether it was kept.
  ///
  /// @param maxOvertakes the rule lets no token be overtaken more often than this; absent, like
  ///   `held`, for days of the first release, whose journal does not contain it
  public record Bound(@Nullable Integer maxOvertakes, @Nullable Boolean held) {}

  /// The tokens of one class or service.
  ///
  /// @param id of the class, code of the service
  /// @param issued also named for JSON, because the serializer would otherwise take `is` for a
  ///   prefix
  public record Group(
      String id,
      @JsonProperty("issued") int issued,
      @JsonUnwrapped Ends ends,
      Waits waits,
      Overtakes overtakes) {}

  /// How the tokens ended.
  ///
  /// @param open not served, and not ended in another way, when the report was made
  public record Ends(int served, int noShow, int cancelled, int expired, int open) {}

  /// The waits of the tokens that were called; all 0 when none was called.
  public record Waits(
      int called, long medianSeconds, long p90Seconds, long p95Seconds, long maxSeconds) {}

  /// @param mean to two decimals
  /// @param atBound tokens that were overtaken as often as the bound allows
  public record Overtakes(int max, double mean, int atBound) {}

  /// How often somebody departed from the rule.
  public record ActorDepartures(String actor, @JsonUnwrapped Counts counts) {}

  /// How many departures there were of each kind.
  public record Counts(
      int outOfTurn,
      int priority,
      int toFront,
      int reinstated,
      int otherProfile,
      int profilePublished,
      int bookedToday,
      int undone) {}

  /// One action of a person that lets somebody pass another outside the rule.
  ///
  /// @param number the token that it concerned; empty when it concerned a counter's profile or an
  ///   appointment
  /// @param service the service of the token or appointment, or all services that the counter takes
  ///   from then on
  /// @param counter the counter where it was done or whose profile it changed; empty when there is
  ///   none
  /// @param reason the given reason; when none is required, what was taken back or the class of an
  ///   appointment; in a journal from before reasons were required, which configuration was
  ///   published or to which place somebody was reinstated
  public record Departure(
      Kind kind,
      String actor,
      Instant at,
      String number,
      String service,
      String counter,
      String reason) {}

  /// The kind of departure.
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
    /// An appointment was made on the same day that it is for.
    BOOKED_TODAY,
    /// The last action of a counter was taken back.
    UNDONE
  }
}
