package baari.kiosk.desk;

import baari.kiosk.paper.PaperTruth;
import baari.protocol.TicketState;
import baari.protocol.TokenView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket as the touch page gets it.
///
/// @param ticket what is known of the paper; `requested` while the printer has not said
/// @param detail what the printer said; for staff, not for the citizen
/// @param copies how many copies were asked for
/// @param offline whether the number came from this kiosk's own lease
/// @param carriedOver whether an earlier ticket gave it a head start
public record TicketView(
    String id,
    String number,
    String service,
    String priorityClass,
    TicketState ticket,
    String detail,
    int copies,
    boolean offline,
    boolean carriedOver,
    @Nullable Integer ahead,
    Instant issuedAt,
    @Nullable String trackingCode) {

  static TicketView of(TokenView token, PaperTruth truth, int copies, boolean offline) {
    return new TicketView(
        token.id(),
        token.number(),
        token.purpose(),
        token.priorityClass(),
        truth.state(),
        truth.detail(),
        copies,
        offline,
        token.carriedOverSeconds() != null,
        token.ahead(),
        token.issuedAt(),
        token.trackingCode());
  }
}
