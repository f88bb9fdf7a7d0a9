package baari.engine.counter;

import java.time.Instant;

/// A counter that calls the supervisor.
///
/// @param reason may be empty: somebody in an emergency does not type
public record Emergency(String counter, String reason, Instant since) {}
