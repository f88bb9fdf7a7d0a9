package baari.board.feed;

import baari.protocol.FeedMessage;
import baari.protocol.StateView;

/// What goes over the channel `updates`.
public sealed interface BoardUpdate {

  /// The hall's state became `state` by `message`, a snapshot or an event.
  record Changed(StateView state, FeedMessage message) implements BoardUpdate {}

  /// The link to the server was made or lost.
  record Linked(Link link) implements BoardUpdate {}
}
