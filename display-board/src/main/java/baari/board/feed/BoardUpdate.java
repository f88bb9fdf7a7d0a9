package baari.board.feed;

import baari.client.feed.FeedLink;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;

/// What goes over the channel `updates`.
public sealed interface BoardUpdate {

  /// The hall's state became `state` by `message`, a snapshot or an event.
  record Changed(StateView state, FeedMessage message) implements BoardUpdate {}

  /// The link to the server was made or lost.
  record Linked(FeedLink link) implements BoardUpdate {}
}
