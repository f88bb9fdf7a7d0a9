package baari.kiosk.desk;

import baari.kiosk.printer.PaperTruth;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket as the touch page gets it. In JSON its parts form one flat object.
///
/// @param offline whether the number came from this kiosk's own lease
public record TicketView(
    @JsonUnwrapped Issued issued, @JsonUnwrapped Paper paper, boolean offline) {

  /// What is on the ticket.
  ///
  /// @param carriedOver whether an earlier ticket gave it a head start
  public record Issued(
      String id,
      String number,
      String service,
      String priorityClass,
      boolean carriedOver,
      @Nullable Integer ahead,
      Instant issuedAt,
      @Nullable String trackingCode) {

    private static Issued of(TokenView token) {
      return new Issued(
          token.id(),
          token.number(),
          token.asked().purpose(),
          token.asked().priorityClass(),
          token.holder().carriedOverSeconds() != null,
          token.ahead(),
          token.issuedAt(),
          token.trackingCode());
    }
  }

  /// @param ticket what is known about the paper; `requested` until the printer reports
  /// @param detail what the printer said; for staff, not for the citizen
  /// @param copies how many copies were asked for
  public record Paper(TicketState ticket, String detail, int copies) {}

  static TicketView of(TokenView token, PaperTruth truth, int copies, boolean offline) {
    var paper = new Paper(truth.state(), truth.detail(), copies);
    return new TicketView(Issued.of(token), paper, offline);
  }
}
