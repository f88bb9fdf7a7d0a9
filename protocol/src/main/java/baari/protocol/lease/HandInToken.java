package baari.protocol.lease;

import baari.protocol.token.TicketState;
import java.time.Instant;

/// A token that a kiosk gave from its lease.
///
/// @param number as printed, `D-042`
/// @param trackingSecret see `TrackingSecret`
/// @param takenAt by the kiosk's clock; the server moves it into the lease's lifetime if it is
///   outside
/// @param ticket what is known about the printed ticket so far
public record HandInToken(
    String number,
    String service,
    String priorityClass,
    String language,
    String trackingSecret,
    Instant takenAt,
    TicketState ticket) {}
