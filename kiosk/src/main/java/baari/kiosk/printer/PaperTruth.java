package baari.kiosk.printer;

import baari.drivers.device.printer.PrintResult;
import baari.protocol.token.TicketReport;
import baari.protocol.token.TicketState;

/// What is known about a token's paper, for all its copies together.
///
/// @param detail what the printer said; empty when there is nothing to say
public record PaperTruth(TicketState state, String detail) {
  private static final int DETAIL_MAX = 200;

  /// Nothing is known yet.
  public static final PaperTruth REQUESTED = new PaperTruth(TicketState.REQUESTED, "");

  /// What is known after one more job. One copy with proof counts as a printed ticket. A copy that
  /// failed for certain does not settle an earlier doubtful one.
  public PaperTruth after(PrintResult result) {
    return switch (result) {
      case PrintResult.Printed() -> new PaperTruth(TicketState.PRINTED, "");
      case PrintResult.Unknown(var reason) -> unlessPrinted(TicketState.UNKNOWN, reason);
      case PrintResult.Failed(var reason) ->
          state == TicketState.UNKNOWN ? this : unlessPrinted(TicketState.FAILED, reason);
    };
  }

  /// What is known after a person says whether an unknown ticket came out. Only a person can settle
  /// that.
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
