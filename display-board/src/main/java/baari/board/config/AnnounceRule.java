package baari.board.config;

import java.time.Duration;

/// How a call is announced.
///
/// @param times how often, when nobody else is to be announced; once when somebody is
/// @param each how long one time takes, with the pause that follows it
public record AnnounceRule(int times, Duration each) {
  public AnnounceRule {
    if (times < 1 || times > 5) {
      throw new IllegalArgumentException("times must be 1 to 5, not " + times);
    }
  }
}
