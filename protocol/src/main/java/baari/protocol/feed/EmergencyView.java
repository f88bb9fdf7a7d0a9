package baari.protocol.feed;

import java.time.Instant;

/// A counter that calls the supervisor. Staff only.
///
/// @param reason may be empty
public record EmergencyView(String counter, String reason, Instant since) {}
