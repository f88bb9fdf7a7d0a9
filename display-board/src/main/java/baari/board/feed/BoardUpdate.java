package baari.board.feed;

import baari.client.feed.FeedLink;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;

/// A message on the channel `updates`.
public sealed interface BoardUpdate {

  /// `message`, a snapshot or an event, changed the hall's state to `state`.
  record Changed(StateView state, FeedMessage message) implements BoardUpdate {}

  /// The link to the server was established or lost.
  record Linked(FeedLink link) implements BoardUpdate {}
}
