package baari.server.rest;

import baari.engine.command.Refusal;
import java.util.Locale;
import java.util.Optional;

/// A request that is answered with a problem. Its text comes from `problems.properties` by `slug`.
///
/// It has no stack trace: a refusal is an answer, not an error.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String slug;
  private final int status;
  private final String what;
  private final long retryAfterSeconds;

  /// @param slug the last part of the problem's `type`
  /// @param what names the thing that caused the refusal; may be empty
  public ProblemException(String slug, int status, String what) {
    this(slug, status, what, 1);
  }

  private ProblemException(String slug, int status, String what, long retryAfterSeconds) {
    super(slug, null, false, false);
    this.slug = slug;
    this.status = status;
    this.what = what;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /// The disk or the database could not store or read it.
  public static ProblemException storageUnavailable() {
    return new ProblemException("storage-unavailable", 503, "");
  }

  public static ProblemException of(Refusal refusal, String what) {
    String slug = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ProblemException(slug, status(refusal), what);
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_COUNTER, UNKNOWN_TOKEN, UNKNOWN_LEASE, UNKNOWN_APPOINTMENT, UNKNOWN_CARRY_OVER ->
          404;
      case VALUE_OUT_OF_RANGE,
          CANNOT_BE_RECORDED,
          UNKNOWN_SERVICE,
          UNKNOWN_SERIES,
          NUMBER_NOT_LEASED,
          UNKNOWN_PRIORITY_CLASS,
          REASON_MISSING,
          TRANSFER_TARGET_MISSING,
          TRANSFER_TO_JOURNEY,
          UNTIL_IS_PAST,
          OUTCOME_MISSING,
          VISIT_TOO_LONG,
          PERSON_NEEDED,
          APPOINTMENTS_WRONG ->
          422;
      case TOO_MANY_TOKENS_NOW -> 429;
      case DAY_NOT_OPEN,
          DAY_ALREADY_OPEN,
          DAY_IS_PAST,
          COUNTERS_STILL_BUSY,
          COUNTER_NOT_OPEN,
          COUNTER_BUSY,
          COUNTER_HAS_NO_TOKEN,
          COUNTER_ALREADY_OPEN,
          LEASE_LIMIT,
          NUMBER_HANDED_IN_OTHERWISE,
          TICKET_KNOWN,
          TOKEN_IN_OTHER_STATE,
          CITIZENS_STRANDED,
          OUTSIDE_HOURS,
          QUOTA_USED_UP,
          TOO_MANY_TOKENS_TODAY,
          SERVICE_SUSPENDED,
          SERVICE_NOT_SUSPENDED,
          PARKED_ELSEWHERE,
          RECALL_TOO_EARLY,
          RECALLS_USED_UP,
          GRACE_IS_OVER,
          SERVICE_PLANNED_ALREADY,
          NOTHING_TO_UNDO,
          UNDO_TOO_LATE,
          TOKEN_MOVED_ON,
          NO_EMERGENCY,
          PERSON_LIMIT_REACHED,
          APPOINTMENT_USED,
          APPOINTMENT_TOO_EARLY,
          APPOINTMENT_TOO_LATE,
          TOO_MANY_APPOINTMENTS,
          CARRY_OVER_USED,
          CARRY_OVER_TOO_OLD ->
          409;
    };
  }

  public static ProblemException unknownCentre(String centre) {
    return new ProblemException("unknown-centre", 404, centre);
  }

  public static ProblemException signInPaused(long waitSeconds) {
    return new ProblemException("sign-in-paused", 429, waitSeconds + " s", waitSeconds);
  }

  public static ProblemException reportsBusy() {
    return new ProblemException("reports-busy", 503, "");
  }

  public static ProblemException invalid(String what) {
    return new ProblemException("invalid-request", 400, what);
  }

  String slug() {
    return slug;
  }

  int status() {
    return status;
  }

  public String what() {
    return what;
  }

  /// When to try again, for problems that end by themselves.
  Optional<String> retryAfter() {
    return status == 503 || status == 429
        ? Optional.of(Long.toString(retryAfterSeconds))
        : Optional.empty();
  }
}
