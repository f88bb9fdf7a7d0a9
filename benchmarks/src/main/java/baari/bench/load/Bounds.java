package baari.bench.load;

import java.time.Duration;

/// When a load run ends: after a number of requests or after a time, whichever comes first. A
/// conversation still finishes what it has begun.
///
/// @param requests after this many requests, nothing new is begun
/// @param time after this time, nothing new is begun
public record Bounds(long requests, Duration time) {

  /// A limit of time, with any number of requests.
  public static Bounds of(Duration time) {
    return new Bounds(Long.MAX_VALUE, time);
  }

  /// A limit of requests, but no longer than `atMost`.
  public static Bounds of(long requests, Duration atMost) {
    return new Bounds(requests, atMost);
  }
}
