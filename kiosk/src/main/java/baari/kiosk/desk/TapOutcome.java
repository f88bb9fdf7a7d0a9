package baari.kiosk.desk;

import baari.protocol.Problem;

/// The result of a tap.
public sealed interface TapOutcome {

  /// There is a token. What is known about its paper may still change.
  record Issued(IssuedTicket ticket) implements TapOutcome {}

  /// The kiosk refused; nothing was changed here.
  record Refused(TapRefusal refusal) implements TapOutcome {}

  /// The server refused and said why in the citizen's language.
  record RefusedByServer(Problem problem) implements TapOutcome {}
}
