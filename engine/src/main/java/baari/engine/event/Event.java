package baari.engine.event;

import baari.engine.citizen.Appointment;
import baari.engine.citizen.CarryOver;
import baari.engine.counter.LastAction;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.offer.PublicText;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened. Events contain everything that the state depends on, so that replay needs no
/// configuration.
///
/// They come in families, so that code that needs one family lists only that family.
public sealed interface Event {

  /// What the centre as a whole offers, and what time it is there.
  sealed interface OfCentre extends Event {}

  /// The business day.
  sealed interface OfDay extends Event {}

  /// A counter itself, not the token at it.
  sealed interface OfCounter extends Event {
    String counter();
  }

  /// Whose a token is, what a citizen is owed, and appointments.
  sealed interface OfCitizen extends Event {}

  /// Numbers that a kiosk may give while it is offline, and the tokens that it gave.
  sealed interface OfLease extends Event {}

  sealed interface OfToken extends Event {
    String token();
  }

  /// What a counter did with a token.
  sealed interface AtCounter extends OfToken {
    String counter();
  }

  /// The token is at the counter from now on.
  sealed interface Calling extends AtCounter {}

  /// The counter is free from now on.
  sealed interface Leaving extends AtCounter {}

  /// The centre offers this from now on. No waiting citizen loses or changes a place because of it.
  ///
  /// @param version 1, 2, 3, … within the centre
  /// @param fileDigest the document's hash when it comes from the centre's file; empty otherwise
  /// @param reason why; may be empty for a centre's first publication; empty in journals from
  ///   before a reason was required
  record ConfigurationPublished(
      int version, String document, Catalogue catalogue, String fileDigest, String reason)
      implements OfCentre {
    /// Without a reason.
    public ConfigurationPublished(
        int version, String document, Catalogue catalogue, String fileDigest) {
      this(version, document, catalogue, fileDigest, "");
    }
  }

  record DayOpened(LocalDate day) implements OfDay {}

  /// Until the service is resumed, no tokens for it are issued, and nobody who waits for it is
  /// called.
  record ServiceSuspended(String service, PublicText reason) implements OfCentre {
    /// In one language.
    public ServiceSuspended(String service, String reason) {
      this(service, PublicText.of(reason));
    }
  }

  record ServiceResumed(String service) implements OfCentre {}

  /// Everyone who still waits or is parked expires.
  ///
  /// @param carryOver what the expired tokens are owed; empty for nothing
  /// @param lapsed whether the clock closed it; the clock then opens the next day too
  /// @param on the date on which somebody closed it; earlier than `day` if the day was opened
  ///   before its date
  record DayClosed(LocalDate day, Optional<CarryOver.Terms> carryOver, boolean lapsed, LocalDate on)
      implements OfDay {
    /// Closed when its date was over, or on its date.
    public DayClosed(LocalDate day, Optional<CarryOver.Terms> carryOver, boolean lapsed) {
      this(day, carryOver, lapsed, day);
    }

    /// Closed by a person, on its date.
    public DayClosed(LocalDate day, Optional<CarryOver.Terms> carryOver) {
      this(day, carryOver, false);
    }
  }

  /// The journal's time goes back to this entry's time. Later moments are moved back with it, so
  /// that everybody keeps their waiting time and their place.
  ///
  /// @param from the time that was believed before
  record TimeSetBack(Instant from) implements OfCentre {}

  /// @param reason why it takes other services than configured; empty when it does not, and in
  ///   journals from before a reason was required
  record CounterOpened(String counter, List<String> services, String reason) implements OfCounter {
    /// With the configured profile, or with the profile before a pause.
    public CounterOpened(String counter, List<String> services) {
      this(counter, services, "");
    }
  }

  record CounterPaused(String counter, String reason) implements OfCounter {}

  record CounterClosed(String counter) implements OfCounter {}

  /// @param service what it waits for first
  /// @param claim its claim at that moment, from its class and any head start
  /// @param ahead how many people ahead the citizen was told
  /// @param visit what the citizen came for, and what comes after `service`
  record TokenIssued(
      String token,
      TokenNumber number,
      String service,
      String priorityClass,
      Claim claim,
      String language,
      String trackingCode,
      int ahead,
      Visit visit)
      implements OfToken {}

  /// Follows the issue of a token: staff gave it a class other than the ordinary one.
  record PriorityGiven(String token, String reason) implements OfToken {}

  /// Follows the issue of a token: whose it is.
  ///
  /// @param person a random id
  record PersonNamed(String token, String person) implements OfCitizen {}

  /// Follows the issue of a token: its claim begins with the head start that `expired` of an
  /// earlier day was owed.
  record CarriedOver(String token, String expired, Duration headStart) implements OfCitizen {}

  /// Follows the cancellation of the token that used the head start: `expired` is owed it again.
  record CarryOverReturned(String expired) implements OfCitizen {}

  record AppointmentsBooked(List<Appointment> appointments) implements OfCitizen {
    public AppointmentsBooked {
      appointments = List.copyOf(appointments);
    }
  }

  record AppointmentCancelled(String code, String reason) implements OfCitizen {}

  /// Follows the issue of a token: it belongs to an appointment.
  ///
  /// @param slot when its waiting begins
  record AppointmentKept(String code, String token, Instant slot) implements OfCitizen {}

  /// The day closed after the slots of these appointments, and nobody had kept them.
  record AppointmentsMissed(List<String> codes) implements OfCitizen {
    public AppointmentsMissed {
      codes = List.copyOf(codes);
    }
  }

  /// Called by the rule.
  record TokenCalled(String token, String counter) implements Calling {}

  record TokenCalledOutOfTurn(String token, String counter, String reason) implements Calling {}

  record TokenRecalled(String token, String counter) implements AtCounter {}

  record ServingStarted(String token, String counter) implements AtCounter {}

  /// The visit is over.
  record TokenServed(String token, String counter, String outcome) implements Leaving {}

  /// The present service is done, and the token waits for `next`.
  ///
  /// @param waitingSince what the token's claim counts from
  record StepCompleted(
      String token, String counter, String outcome, Visit.Step next, Instant waitingSince)
      implements Leaving {}

  /// More steps are added to the same visit.
  record ServiceAdded(String token, String counter, List<Visit.Step> steps) implements AtCounter {
    public ServiceAdded {
      steps = List.copyOf(steps);
    }
  }

  record TokenNotShown(String token, String counter) implements Leaving {}

  /// A no-show came after all.
  ///
  /// @param waitingSince what its claim counts from
  /// @param reason empty in journals from before a reason was required
  record TokenReinstated(String token, Position position, Instant waitingSince, String reason)
      implements OfToken {}

  /// @param until when it waits again by itself; empty when somebody must decide it
  /// @param at when `until` was set; 1970 without `until`, and in journals that do not contain it
  record TokenParked(
      String token, String counter, String reason, Optional<Instant> until, Instant at)
      implements Leaving {
    public TokenParked {
      at = until.isEmpty() ? Instant.EPOCH : at;
    }

    /// Without the time at which `until` was set.
    public TokenParked(String token, String counter, String reason, Optional<Instant> until) {
      this(token, counter, reason, until, Instant.EPOCH);
    }
  }

  /// The token waits again in the same lane and keeps its waiting time.
  record TokenUnparked(String token) implements OfToken {}

  /// Called again by the counter that parked it.
  record TokenResumed(String token, String counter) implements Calling {}

  /// @param service the token's service from now on
  /// @param waitingSince what its claim counts from
  /// @param returns whether it comes back to `counter` when it was served there
  /// @param reason why it goes to the front; empty for other positions, and in journals from before
  ///   a reason was required
  record TokenTransferred(
      String token,
      String counter,
      String service,
      Lane lane,
      boolean front,
      Instant waitingSince,
      boolean returns,
      String reason)
      implements Leaving {}

  record TokenCancelled(String token, String reason) implements OfToken {}

  /// Nobody else gets these numbers, whether the kiosk uses them or not.
  record LeaseGranted(String lease, String kiosk, String series, int first, int last, LocalDate day)
      implements OfLease {}

  /// A kiosk handed in a token that it gave by itself. If its day is over, it has expired.
  ///
  /// @param claim the claim of its class when it was handed in
  /// @param waitingSince when it was taken, not before the lease was granted
  /// @param service the first step of its visit
  record OfflineTokenIssued(
      String lease,
      String token,
      OfflineToken given,
      Claim claim,
      Instant waitingSince,
      String service,
      Visit visit)
      implements OfLease {}

  /// The lease's day is over.
  ///
  /// @param unused the numbers that were not handed in by then. They are void, except those that a
  ///   kiosk that is still offline has given
  record LeaseClosed(String lease, List<Integer> unused) implements OfLease {}

  /// The counter's last action is taken back: the token is as it was before.
  record ActionUndone(String token, String counter, LastAction.Action action)
      implements AtCounter {}

  record TicketReported(String token, PaperState ticket, String detail) implements OfToken {}

  record EmergencyRaised(String counter, String reason) implements OfCounter {}

  record EmergencyCleared(String counter) implements OfCounter {}
}
