package baari.engine.counter;

import java.time.Instant;

/// A counter that calls the supervisor.
///
/// @param reason may be empty: who presses in need does not type
public record Emergency(String counter, String reason, Instant since) {}
