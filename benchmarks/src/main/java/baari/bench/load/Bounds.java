package baari.bench.load;

import java.time.Duration;

/// When a load run ends: after so many requests or so much time, whichever comes first. What a
/// conversation has begun by then it still finishes.
///
/// @param requests when so many were sent, nothing new is begun
/// @param time when it is over, nothing new is begun
public record Bounds(long requests, Duration time) {

  /// So much time, however many requests that is.
  public static Bounds of(Duration time) {
    return new Bounds(Long.MAX_VALUE, time);
  }

  /// So many requests, but no longer than `atMost`.
  public static Bounds of(long requests, Duration atMost) {
    return new Bounds(requests, atMost);
  }
}
