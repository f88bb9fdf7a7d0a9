package baari.board.live;

import baari.client.feed.FeedLink;
import java.time.Instant;

/// A message that the board adds to the feed's messages: whether the board itself is live with the
/// server.
///
/// @param type always `link`
/// @param since when the link reached this state; for a lost link, when the server was last heard
record LinkMessage(String type, boolean live, Instant since) {
  static LinkMessage of(FeedLink link) {
    return new LinkMessage("link", link.live(), link.since());
  }
}
