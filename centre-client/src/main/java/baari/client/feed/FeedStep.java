package baari.client.feed;

import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import java.util.List;

/// What one message of the feed means for its reader.
sealed interface FeedStep {

  /// The state is now `state`.
  ///
  /// @param calls the new announcements in it, oldest first
  record Advanced(StateView state, FeedMessage message, List<CallView> calls) implements FeedStep {}

  /// Nothing changed. The server is alive.
  record Alive() implements FeedStep {}

  /// Something is missing. Only a new snapshot helps.
  record Gap(String reason) implements FeedStep {}
}
