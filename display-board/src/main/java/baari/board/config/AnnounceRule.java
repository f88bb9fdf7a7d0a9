package baari.board.config;

import java.time.Duration;

/// How a call is announced.
///
/// @param times how often a call is announced when no other call waits; otherwise once
/// @param each how long one announcement takes, with the pause after it
public record AnnounceRule(int times, Duration each) {
  public AnnounceRule {
    if (times < 1 || times > 5) {
      throw new IllegalArgumentException("times must be 1 to 5, not " + times);
    }
  }
}
