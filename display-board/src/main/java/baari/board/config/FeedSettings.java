package baari.board.config;

import java.net.URI;
import java.time.Duration;

/// Where the feed is and how long to trust it.
///
/// @param server the queue-server's base URL, `http` or `https`
/// @param key this board's device key
/// @param silence without a message for so long the link counts as lost; the server sends one every
///   5 s
/// @param announceWithin a call that is older than this when it arrives is shown but not announced
public record FeedSettings(
    URI server, String centre, String key, Duration silence, Duration announceWithin) {
  public static final Duration SILENCE = Duration.ofSeconds(12);
  public static final Duration ANNOUNCE_WITHIN = Duration.ofSeconds(30);
}
