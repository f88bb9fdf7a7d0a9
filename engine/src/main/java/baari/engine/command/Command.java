package baari.engine.command;

import baari.engine.citizen.Appointment;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.offer.PublicText;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody asks for.
public sealed interface Command {

  /// One that says times, days or amounts, which may be out of range.
  sealed interface Ranged {}

  /// @param document the centre's configuration as canonical JSON
  /// @param catalogue the engine's part of it
  /// @param fileDigest of the document when it comes from the centre's file; empty otherwise
  /// @param reason why it replaces the one in force; may be empty when there is none
  record PublishConfiguration(
      String document, Catalogue catalogue, String fileDigest, String reason)
      implements Command, Ranged {}

  record OpenDay(LocalDate day) implements Command, Ranged {}

  record CloseDay() implements Command {}

  /// @param reason for everybody to read
  record SuspendService(String service, PublicText reason) implements Command {
    /// In one language.
    public SuspendService(String service, String reason) {
      this(service, PublicText.of(reason));
    }
  }

  record ResumeService(String service) implements Command {}

  /// Makes happen what is due by the clock.
  record PassTime() implements Command {}

  /// The time is earlier than it was believed to be.
  ///
  /// @param from what the last request was believed to come at
  record SetTimeBack(Instant from) implements Command, Ranged {}

  /// Opens a counter, or ends its pause.
  ///
  /// @param workProfile the services to take today; empty for the counter's configured profile, or
  ///   after a pause for those before it
  /// @param reason why it takes other services than configured; may be empty when it does not
  record OpenCounter(String counter, List<String> workProfile, String reason) implements Command {
    /// With the configured profile.
    public OpenCounter(String counter) {
      this(counter, List.of(), "");
    }
  }

  record PauseCounter(String counter, String reason) implements Command {}

  record CloseCounter(String counter) implements Command {}

  /// @param services what the citizen comes for; the first gives the number. None only with a
  ///   ticket of an earlier day: for what that one was for
  /// @param priorityClass empty for the ordinary class
  /// @param trackingCode unguessable, made by the sender
  /// @param carryOver the ticket of an earlier day on which its holder waited in vain
  /// @param staffReason why staff give a class other than the ordinary one, may be blank when they
  ///   do not; empty when the citizen chose the class at a kiosk
  record IssueToken(
      List<String> services,
      Optional<String> priorityClass,
      String language,
      String trackingCode,
      Optional<TicketCode> carryOver,
      Optional<String> staffReason)
      implements Command {
    public IssueToken {
      services = List.copyOf(services);
    }

    /// At a kiosk.
    public IssueToken(
        List<String> services,
        Optional<String> priorityClass,
        String language,
        String trackingCode,
        Optional<TicketCode> carryOver) {
      this(services, priorityClass, language, trackingCode, carryOver, Optional.empty());
    }

    /// For who shows no earlier ticket.
    public IssueToken(
        List<String> services,
        Optional<String> priorityClass,
        String language,
        String trackingCode) {
      this(services, priorityClass, language, trackingCode, Optional.empty());
    }

    /// For one service.
    public IssueToken(
        String service, Optional<String> priorityClass, String language, String trackingCode) {
      this(List.of(service), priorityClass, language, trackingCode);
    }

    /// For what the expired token was for, where nothing else is asked for.
    public IssueToken forWhat(Token.Expired expired) {
      return services.isEmpty()
          ? new IssueToken(
              expired.facts().visit().services(),
              priorityClass,
              language,
              trackingCode,
              carryOver,
              staffReason)
          : this;
    }
  }

  /// @param person a random id (see `baari.server.people`)
  record IssueToPerson(String person, IssueToken issue) implements Command {}

  /// @param code of the appointment, hashed
  /// @param trackingCode as of `IssueToken`
  record CheckIn(String code, String language, String trackingCode) implements Command {}

  record BookAppointments(List<Appointment> appointments) implements Command, Ranged {
    public BookAppointments {
      appointments = List.copyOf(appointments);
    }
  }

  record CancelAppointment(String code, String reason) implements Command {}

  record CallNext(String counter) implements Command {}

  /// Calls out of turn.
  record CallNumber(String counter, TokenNumber number, String reason) implements Command {}

  record Recall(String counter) implements Command {}

  record StartServing(String counter) implements Command {}

  record Complete(String counter, String outcome) implements Command {}

  /// Adds a service to the visit of the citizen at the counter.
  record AddService(String counter, String service) implements Command {}

  record MarkNoShow(String counter) implements Command {}

  /// Lets a no-show wait again.
  record Reinstate(String token, String reason) implements Command {}

  /// @param until when it waits again by itself; empty for until somebody says so
  record Park(String counter, String reason, Optional<Instant> until) implements Command, Ranged {}

  /// Sends a parked token back to waiting.
  record Unpark(String token) implements Command {}

  /// Calls a token again that this counter parked.
  record Resume(String counter, TokenNumber number) implements Command {}

  /// Sends the counter's token on. At least one of `service` and `toCounter` is present.
  ///
  /// @param returns whether it comes back to this counter when it was served there
  /// @param reason why it goes to the front; may be empty elsewhere
  record Transfer(
      String counter,
      Optional<String> service,
      Optional<String> toCounter,
      Position position,
      boolean returns,
      String reason)
      implements Command {}

  record CancelToken(String token, String reason) implements Command {}

  /// Takes back a token whose ticket was never begun, because no citizen holds it.
  record WithdrawToken(String token) implements Command {}

  /// Gives a request id up: the answer is what was said to it before. If nothing was, nothing
  /// happens, and a request of this id that comes later is refused.
  record GiveUp() implements Command {}

  /// A kiosk asks for numbers that it may give by itself.
  record GrantLease(String series, int count) implements Command, Ranged {}

  /// What a kiosk gave from its lease, in the order of the numbers.
  record HandIn(String lease, List<OfflineToken> tokens) implements Command, Ranged {}

  /// Takes the counter's last action back.
  record Undo(String counter) implements Command {}

  record ReportTicket(String token, PaperState ticket, String detail) implements Command {}

  /// Calls the supervisor.
  record RaiseEmergency(String counter, String reason) implements Command {}

  record ClearEmergency(String counter) implements Command {}
}
