package baari.protocol.token;

/// The body of `POST /centres/{centre}/tokens/{id}/ticket`: what a kiosk knows of a ticket's paper.
///
/// @param state never `requested`
/// @param detail what the printer said, at most 200 characters; empty when there is nothing to say
public record TicketReport(TicketState state, String detail) {}
