package baari.client.feed;

import baari.client.CentreAddress;
import java.time.Duration;

/// The feed's address, and how long to trust it.
///
/// @param silence if no message comes for this long, the link counts as lost; the server sends one
///   every 5 s
/// @param announceWithin a call that is older than this when it arrives is shown but not announced
public record FeedSettings(CentreAddress address, Duration silence, Duration announceWithin) {
  public static final Duration SILENCE = Duration.ofSeconds(12);
  public static final Duration ANNOUNCE_WITHIN = Duration.ofSeconds(30);
}
