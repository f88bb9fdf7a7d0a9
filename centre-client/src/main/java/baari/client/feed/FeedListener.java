package baari.client.feed;

import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import java.util.List;

/// Who is told what the feed brings, always on the loop.
public interface FeedListener {
  /// The hall's state became `state` by `message`, a snapshot or an event.
  ///
  /// @param calls that are to be announced, oldest first
  void changed(StateView state, FeedMessage message, List<CallView> calls);

  void link(FeedLink link);
}
