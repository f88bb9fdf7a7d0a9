package baari.kiosk.rest;

import baari.drivers.device.printer.PrinterStatus;
import com.fasterxml.jackson.annotation.JsonProperty;

/// The printer as the touch page gets it.
///
/// @param canPrint whether a ticket would come out now
/// @param trouble the one fault that a person should repair first
/// @param ticketWaiting whether a ticket is in the output; only some kiosk printers report it
public record PrinterView(boolean canPrint, Trouble trouble, boolean ticketWaiting) {

  /// The most serious first: faults that stop the printer, then those that will.
  public enum Trouble {
    @JsonProperty("not-connected")
    NOT_CONNECTED,
    @JsonProperty("cover-open")
    COVER_OPEN,
    @JsonProperty("paper-out")
    PAPER_OUT,
    @JsonProperty("cutter")
    CUTTER,
    @JsonProperty("jam")
    JAM,
    @JsonProperty("error")
    ERROR,
    @JsonProperty("paper-near-end")
    PAPER_NEAR_END,
    @JsonProperty("none")
    NONE
  }

  public static PrinterView of(PrinterStatus status) {
    return new PrinterView(status.canPrint(), trouble(status), status.ticketWaiting());
  }

  private static Trouble trouble(PrinterStatus status) {
    if (!status.connected()) {
      return Trouble.NOT_CONNECTED;
    }
    if (status.coverOpen()) {
      return Trouble.COVER_OPEN;
    }
    if (status.paper() == PrinterStatus.Paper.OUT) {
      return Trouble.PAPER_OUT;
    }
    if (status.cutterError()) {
      return Trouble.CUTTER;
    }
    if (status.jammed()) {
      return Trouble.JAM;
    }
    if (status.error()) {
      return Trouble.ERROR;
    }
    return status.paper() == PrinterStatus.Paper.NEAR_END ? Trouble.PAPER_NEAR_END : Trouble.NONE;
  }
}
