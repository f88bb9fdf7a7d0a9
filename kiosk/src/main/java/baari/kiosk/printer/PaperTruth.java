package baari.kiosk.printer;

import baari.drivers.device.printer.PrintResult;
import baari.protocol.token.TicketReport;
import baari.protocol.token.TicketState;

/// What is known of a token's paper, all its copies taken together.
///
/// @param detail what the printer said; empty when there is nothing to say
public record PaperTruth(TicketState state, String detail) {
  private static final int DETAIL_MAX = 200;

  /// Nothing is known yet.
  public static final PaperTruth REQUESTED = new PaperTruth(TicketState.REQUESTED, "");

  /// What is known after one more job. One proven copy is a printed ticket, and a copy that
  /// certainly failed does not settle what became of an earlier doubtful one.
  public PaperTruth after(PrintResult result) {
    return switch (result) {
      case PrintResult.Printed() -> new PaperTruth(TicketState.PRINTED, "");
      case PrintResult.Unknown(var reason) -> unlessPrinted(TicketState.UNKNOWN, reason);
      case PrintResult.Failed(var reason) ->
          state == TicketState.UNKNOWN ? this : unlessPrinted(TicketState.FAILED, reason);
    };
  }

  /// What a person's word on an unknown ticket makes of it. Only a person can settle that.
  public static PaperTruth said(boolean cameOut) {
    return cameOut
        ? new PaperTruth(TicketState.PRINTED, "a person says that it came out")
        : new PaperTruth(TicketState.FAILED, "a person says that it did not come out");
  }

  public TicketReport report() {
    return new TicketReport(state, detail.substring(0, Math.min(detail.length(), DETAIL_MAX)));
  }

  private PaperTruth unlessPrinted(TicketState next, String reason) {
    return state == TicketState.PRINTED ? this : new PaperTruth(next, reason);
  }
}
