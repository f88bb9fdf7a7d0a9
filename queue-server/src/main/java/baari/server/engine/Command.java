package baari.server.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody asks for.
public sealed interface Command {

  /// @param document the centre's configuration as canonical JSON
  /// @param catalogue the engine's part of it
  /// @param fileDigest of the document when it comes from the centre's file; empty otherwise
  record PublishConfiguration(String document, Catalogue catalogue, String fileDigest)
      implements Command {}

  record OpenDay(LocalDate day) implements Command {}

  record CloseDay() implements Command {}

  record SuspendService(String service, String reason) implements Command {}

  record ResumeService(String service) implements Command {}

  /// Opens a counter, or ends its pause.
  ///
  /// @param workProfile the services to take today; empty for the counter's own profile
  record OpenCounter(String counter, List<String> workProfile) implements Command {}

  record PauseCounter(String counter, String reason) implements Command {}

  record CloseCounter(String counter) implements Command {}

  /// @param priorityClass empty for the ordinary class
  /// @param trackingCode unguessable, made by the sender
  record IssueToken(
      String service, Optional<String> priorityClass, String language, String trackingCode)
      implements Command {}

  record CallNext(String counter) implements Command {}

  /// Calls out of turn.
  record CallNumber(String counter, TokenNumber number, String reason) implements Command {}

  record Recall(String counter) implements Command {}

  record StartServing(String counter) implements Command {}

  record Complete(String counter, String outcome) implements Command {}

  record MarkNoShow(String counter) implements Command {}

  /// Sends the counter's token on. At least one of `service` and `toCounter` is present.
  record Transfer(
      String counter, Optional<String> service, Optional<String> toCounter, Position position)
      implements Command {}

  record CancelToken(String token, String reason) implements Command {}

  /// Takes back a token whose ticket was never begun, because its citizen holds another number.
  record WithdrawToken(String token) implements Command {}

  /// A kiosk asks for numbers that it may give by itself.
  record GrantLease(String series, int count) implements Command {}

  /// What a kiosk gave from its lease, in the order of the numbers.
  record HandIn(String lease, List<OfflineToken> tokens) implements Command {}

  record ReportTicket(String token, Ticket ticket, String detail) implements Command {}

  /// Where a transferred token comes to stand.
  enum Position {
    /// Before everyone whom the bound does not protect.
    FRONT,
    /// Where its waiting time puts it.
    ORIGINAL,
    /// As if it had just come.
    BACK
  }
}
