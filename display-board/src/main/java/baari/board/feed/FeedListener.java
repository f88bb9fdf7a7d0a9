package baari.board.feed;

import baari.protocol.CallView;
import baari.protocol.FeedMessage;
import baari.protocol.StateView;
import java.util.List;

/// Who is told what the feed brings, always on the loop.
public interface FeedListener {
  /// The hall's state became `state` by `message`, a snapshot or an event.
  ///
  /// @param calls that are to be announced, oldest first
  void changed(StateView state, FeedMessage message, List<CallView> calls);

  void link(Link link);
}
