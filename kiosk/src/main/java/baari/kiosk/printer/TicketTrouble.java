package baari.kiosk.printer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// What was wrong with a ticket lately although the printer may report nothing: somebody has to
/// look at it. The screen says that staff is told, and this is what tells them. Safe for threads.
@ApplicationScoped
public class TicketTrouble {
  /// An alarm that ended with the next good ticket would be gone before anybody saw it.
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

  /// A ticket has a box where the typeface lacks a character.
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
