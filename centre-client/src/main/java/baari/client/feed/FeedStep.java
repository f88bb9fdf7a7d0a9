package baari.client.feed;

import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import java.util.List;

/// What one message of the feed meant to its reader.
sealed interface FeedStep {

  /// The state is now `state`.
  ///
  /// @param calls the announcements that are new with it, oldest first
  record Advanced(StateView state, FeedMessage message, List<CallView> calls) implements FeedStep {}

  /// Nothing changed; the server is there.
  record Alive() implements FeedStep {}

  /// Something is missing; only a new snapshot helps.
  record Gap(String reason) implements FeedStep {}
}
