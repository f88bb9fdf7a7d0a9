package baari.board.feed;

import baari.protocol.CallView;
import baari.protocol.FeedMessage;
import baari.protocol.StateView;

/// Who is told what the feed brings, always on the loop.
public interface FeedListener {
  /// The hall's state became `state` by `message`, a snapshot or an event.
  void changed(StateView state, FeedMessage message);

  /// A call is to be announced.
  void called(CallView call);

  void link(Link link);
}
