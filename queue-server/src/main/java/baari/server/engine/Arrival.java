package baari.server.engine;

import java.time.Duration;
import java.time.Instant;

/// How somebody comes into the queue.
///
/// @param since what the token's waiting counts from
/// @param headStart what its claim begins with beside what its class gives
record Arrival(Instant since, Duration headStart) {

  static Arrival since(Instant instant) {
    return new Arrival(instant, Duration.ZERO);
  }
}
