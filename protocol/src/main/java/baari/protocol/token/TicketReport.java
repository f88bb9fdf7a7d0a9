package baari.protocol.token;

/// The body of `POST /centres/{centre}/tokens/{id}/ticket`: what a kiosk knows about a printed
/// ticket.
///
/// @param state never `requested`
/// @param detail what the printer said, at most 200 characters; empty when it said nothing
public record TicketReport(TicketState state, String detail) {}
