package baari.drivers.device.printer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A printer's state as it last reported it.
///
/// @param connected whether the link is up and the printer has answered since
/// @param paper what its paper sensors report
/// @param coverOpen whether the cover is open
/// @param cutterError whether the cutter reported an error
/// @param jammed whether paper is stuck
/// @param error any other error that keeps it from printing
/// @param ticketWaiting whether a ticket is in the output and not yet taken; only kiosk printers
///   report this
public record PrinterStatus(
    boolean connected,
    Paper paper,
    boolean coverOpen,
    boolean cutterError,
    boolean jammed,
    boolean error,
    boolean ticketWaiting) {

  /// The paper roll. A clone without a near-end sensor always reports `ADEQUATE`.
  public enum Paper {
    ADEQUATE,
    NEAR_END,
    OUT
  }

  /// A printer that has not answered.
  public static final PrinterStatus DISCONNECTED =
      new PrinterStatus(false, Paper.ADEQUATE, false, false, false, false, false);

  /// Whether a job may be sent now.
  public boolean canPrint() {
    return fault().isEmpty();
  }

  /// Why no job may be sent now, for a log and a supervisor; empty when a job may be sent.
  public Optional<String> fault() {
    return Optional.ofNullable(faultOrNull());
  }

  private @Nullable String faultOrNull() {
    if (!connected) {
      return "the printer does not answer";
    }
    if (coverOpen) {
      return "cover open";
    }
    if (paper == Paper.OUT) {
      return "paper out";
    }
    if (cutterError) {
      return "cutter error";
    }
    if (jammed) {
      return "paper jam";
    }
    return error ? "printer error" : null;
  }
}
