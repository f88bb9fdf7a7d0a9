package baari.server.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What happened. Events say all that state depends on, so that replay needs no configuration.
public sealed interface Event {

  /// The centre offers this from now on. Nobody who waits loses or changes a place by it.
  ///
  /// @param version 1, 2, 3, … within the centre
  /// @param fileDigest of the document when it comes from the centre's file; empty otherwise
  record ConfigurationPublished(
      int version, String document, Catalogue catalogue, String fileDigest) implements Event {}

  record DayOpened(LocalDate day) implements Event {}

  /// It is not given, and nobody who waits for it is called, until it is resumed.
  record ServiceSuspended(String service, String reason) implements Event {}

  record ServiceResumed(String service) implements Event {}

  /// Everyone who still waits expires.
  record DayClosed(LocalDate day) implements Event {}

  record CounterOpened(String counter, List<String> services) implements Event {}

  record CounterPaused(String counter, String reason) implements Event {}

  record CounterClosed(String counter) implements Event {}

  /// @param claim what its class gave at that moment
  /// @param ahead how many the citizen was told are before them
  record TokenIssued(
      String token,
      TokenNumber number,
      String service,
      String priorityClass,
      Claim claim,
      String language,
      String trackingCode,
      int ahead)
      implements Event {}

  /// Called by the rule.
  record TokenCalled(String token, String counter) implements Event {}

  record TokenCalledOutOfTurn(String token, String counter, String reason) implements Event {}

  record TokenRecalled(String token, String counter) implements Event {}

  record ServingStarted(String token, String counter) implements Event {}

  record TokenServed(String token, String counter, String outcome) implements Event {}

  record TokenNotShown(String token, String counter) implements Event {}

  /// @param service the token's service from now on
  /// @param waitingSince what its claim counts from
  record TokenTransferred(
      String token, String counter, String service, Lane lane, boolean front, Instant waitingSince)
      implements Event {}

  record TokenCancelled(String token, String reason) implements Event {}

  /// Nobody else gets these numbers, whether the kiosk uses them or not.
  record LeaseGranted(String lease, String kiosk, String series, int first, int last, LocalDate day)
      implements Event {}

  /// A kiosk handed in a token that it gave by itself. When its day is over it has expired.
  ///
  /// @param claim what its class gave when it was handed in
  /// @param waitingSince when it was taken, within the lease's life
  record OfflineTokenIssued(
      String lease, String token, OfflineToken given, Claim claim, Instant waitingSince)
      implements Event {}

  /// The lease's day is over.
  ///
  /// @param unused the numbers that were not handed in by then: void, but for those that a kiosk
  ///   which is still away has given
  record LeaseClosed(String lease, List<Integer> unused) implements Event {}

  record TicketReported(String token, Ticket ticket, String detail) implements Event {}
}
