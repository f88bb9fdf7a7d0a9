package baari.client.feed;

import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import java.util.List;

/// Receives the news of the feed. It is always called on the loop.
public interface FeedListener {
  /// The hall's state is now `state`, because of `message`, a snapshot or an event.
  ///
  /// @param calls the calls to announce, oldest first
  void changed(StateView state, FeedMessage message, List<CallView> calls);

  void link(FeedLink link);
}
