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

  /// A command that contains times, days or amounts, which may be out of range.
  sealed interface Ranged {}

  /// @param document the centre's configuration as canonical JSON
  /// @param catalogue the engine's part of it
  /// @param fileDigest the document's hash when it comes from the centre's file; empty otherwise
  /// @param reason why it replaces the configuration in force; may be empty when there is none
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

  /// Applies what is due at this time: timers that run out, the end of the day.
  record PassTime() implements Command {}

  /// Corrects the time: it is earlier than the server believed.
  ///
  /// @param from the believed time of the last request
  record SetTimeBack(Instant from) implements Command, Ranged {}

  /// Opens a counter, or ends its pause.
  ///
  /// @param workProfile the services to take today; empty for the configured profile or, after a
  ///   pause, for the services before the pause
  /// @param reason why it takes other services than configured; may be empty when it does not
  record OpenCounter(String counter, List<String> workProfile, String reason) implements Command {
    /// With the configured profile.
    public OpenCounter(String counter) {
      this(counter, List.of(), "");
    }
  }

  record PauseCounter(String counter, String reason) implements Command {}

  record CloseCounter(String counter) implements Command {}

  /// @param services what the citizen comes for; the first decides the number's series. May be
  ///   empty only with a ticket of an earlier day: then that ticket's services are meant
  /// @param priorityClass empty for the ordinary class
  /// @param trackingCode made by the sender; nobody can guess it
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

    /// For a citizen at a kiosk.
    public IssueToken(
        List<String> services,
        Optional<String> priorityClass,
        String language,
        String trackingCode,
        Optional<TicketCode> carryOver) {
      this(services, priorityClass, language, trackingCode, carryOver, Optional.empty());
    }

    /// For a citizen without a ticket of an earlier day.
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

    /// With the expired token's services if none are named.
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
  /// @param trackingCode as in `IssueToken`
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

  /// @param until when it waits again by itself; empty when somebody must decide it
  record Park(String counter, String reason, Optional<Instant> until) implements Command, Ranged {}

  /// Sends a parked token back to waiting.
  record Unpark(String token) implements Command {}

  /// Calls a token that this counter parked.
  record Resume(String counter, TokenNumber number) implements Command {}

  /// Sends the counter's token on. At least one of `service` and `toCounter` is present.
  ///
  /// @param returns whether it comes back to this counter when it was served there
  /// @param reason why it goes to the front; may be empty for other positions
  record Transfer(
      String counter,
      Optional<String> service,
      Optional<String> toCounter,
      Position position,
      boolean returns,
      String reason)
      implements Command {}

  record CancelToken(String token, String reason) implements Command {}

  /// Takes back a token whose ticket was never begun. No citizen holds it.
  record WithdrawToken(String token) implements Command {}

  /// Gives up a request id. If a request with this id was answered before, the answer is the same.
  /// If not, nothing happens, and a later request with this id is refused.
  record GiveUp() implements Command {}

  /// A kiosk asks for numbers that it may give by itself.
  record GrantLease(String series, int count) implements Command, Ranged {}

  /// A kiosk hands in the tokens that it gave from its lease, in the order of their numbers.
  record HandIn(String lease, List<OfflineToken> tokens) implements Command, Ranged {}

  /// Takes the counter's last action back.
  record Undo(String counter) implements Command {}

  record ReportTicket(String token, PaperState ticket, String detail) implements Command {}

  /// Calls the supervisor.
  record RaiseEmergency(String counter, String reason) implements Command {}

  record ClearEmergency(String counter) implements Command {}
}
