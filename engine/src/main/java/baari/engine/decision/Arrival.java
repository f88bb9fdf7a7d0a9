package baari.engine.decision;

import java.time.Duration;
import java.time.Instant;

/// How somebody comes into the queue.
///
/// @param since what the token's waiting counts from
/// @param headStart what its claim begins with beside what its class gives
/// @param isExpected whether an appointment has reserved the place
record Arrival(Instant since, Duration headStart, boolean isExpected) {

  /// Of whom nobody knew.
  Arrival(Instant since, Duration headStart) {
    this(since, headStart, false);
  }

  static Arrival expected(Instant slot) {
    return new Arrival(slot, Duration.ZERO, true);
  }
}
