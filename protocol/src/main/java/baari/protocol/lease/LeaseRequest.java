package baari.protocol.lease;

/// The body of `POST /centres/{centre}/leases`: a kiosk asks for numbers that it may give by itself
/// while it cannot reach the server.
///
/// @param series the letters in front of the numbers
/// @param count how many, 1 to 200
public record LeaseRequest(String series, int count) {}
