package baari.kiosk.printer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Recent trouble with tickets that staff must look at, even when the printer reports nothing. The
/// screen says that staff are told, and this class tells them. Thread-safe.
@ApplicationScoped
public class TicketTrouble {
  /// If an alarm ended with the next good ticket, nobody would see it.
  static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private final InstantSource clock;
  private volatile Instant failedAt = Instant.MIN;
  private volatile Instant illegibleAt = Instant.MIN;

  TicketTrouble(InstantSource clock) {
    this.clock = clock;
  }

  /// A ticket did not come out, and its citizen is told so.
  public void failed() {
    failedAt = clock.instant();
  }

  /// A ticket has a box in place of a character that the typeface does not have.
  public void illegible() {
    illegibleAt = clock.instant();
  }

  /// As a device's part reports it: `ticket-failed`, `ticket-illegible` or `none`.
  public String now() {
    var since = clock.instant().minus(SHOWN_FOR);
    if (failedAt.isAfter(since)) {
      return "ticket-failed";
    }
    return illegibleAt.isAfter(since) ? "ticket-illegible" : "none";
  }
}
