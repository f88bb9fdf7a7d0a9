package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.IssuingState;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Whether a token of a service may be issued now, and who may suspend a service.
final class IssuingDecisions {
  private static final DateTimeFormatter OPENING = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private IssuingDecisions() {}

  /// Why no token of a service is issued now; empty when it may be issued.
  ///
  /// @param isExpected whether an appointment has reserved a token
  static Optional<Decision> refusal(
      CentreState state, String service, boolean isExpected, Instant at) {
    IssuingLimits limits = state.catalogue().limits();
    IssuingState issuing = state.issuing();
    if (!limits.hours().admits(at)) {
      return Optional.of(
          refused(
              Refusal.OUTSIDE_HOURS,
              limits.hours().nextOpening(at).map(IssuingDecisions::written).orElse("")));
    }
    if (issuing.isSuspended(service)) {
      return Optional.of(suspended(state, service));
    }
    return !isExpected && state.left(service, at).orElse(1) == 0
        ? Optional.of(refused(Refusal.QUOTA_USED_UP, service + " " + limits.quotas().get(service)))
        : Optional.empty();
  }

  private static String written(LocalDateTime opening) {
    return OPENING.format(opening);
  }

  static Decision suspended(CentreState state, String service) {
    return refused(
        Refusal.SERVICE_SUSPENDED,
        state.issuing().suspension(service).map(PublicText::asOne).orElse(service));
  }

  static Decision suspend(CentreState state, String service, PublicText reason) {
    if (!state.catalogue().services().containsKey(service)) {
      return refused(Refusal.UNKNOWN_SERVICE, service);
    }
    if (reason.isBlank()) {
      return refused(Refusal.REASON_MISSING, service);
    }
    return state.issuing().isSuspended(service)
        ? suspended(state, service)
        : accepted(new Event.ServiceSuspended(service, reason));
  }

  /// Also resumes a service that a later configuration dropped while it was suspended.
  static Decision resume(CentreState state, String service) {
    if (state.issuing().isSuspended(service)) {
      return accepted(new Event.ServiceResumed(service));
    }
    return state.catalogue().services().containsKey(service)
        ? refused(Refusal.SERVICE_NOT_SUSPENDED, service)
        : refused(Refusal.UNKNOWN_SERVICE, service);
  }
}
