package baari.engine.decision;

import java.time.Duration;
import java.time.Instant;

/// How a citizen joins the queue.
///
/// @param since when the token's waiting begins
/// @param headStart the head start that it gets in addition to that of its class
/// @param isExpected whether an appointment has reserved the place
record Arrival(Instant since, Duration headStart, boolean isExpected) {

  /// For a citizen without an appointment.
  Arrival(Instant since, Duration headStart) {
    this(since, headStart, false);
  }

  static Arrival expected(Instant slot) {
    return new Arrival(slot, Duration.ZERO, true);
  }
}
