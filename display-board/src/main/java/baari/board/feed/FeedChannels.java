package baari.board.feed;

import baari.client.feed.FeedLink;
import baari.client.feed.FeedListener;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import io.smallrye.reactive.messaging.annotations.Broadcast;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Puts the feed's news on the channels `updates` and `calls`.
@Singleton
final class FeedChannels implements FeedListener {
  /// How many messages a channel holds for consumers that are still busy.
  static final int BUFFER = 256;

  private final BoardView view;
  private final Emitter<BoardUpdate> updates;
  private final Emitter<CallView> calls;

  FeedChannels(
      BoardView view,
      @Channel("updates")
          @Broadcast
          @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
          Emitter<BoardUpdate> updates,
      @Channel("calls")
          @Broadcast
          @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
          Emitter<CallView> calls) {
    this.view = view;
    this.updates = updates;
    this.calls = calls;
  }

  @Override
  public void changed(StateView state, FeedMessage message, List<CallView> announced) {
    view.changed(state);
    // Calls go first, because a sign's line is the slowest of all receivers.
    announced.forEach(call -> {
      var _ = calls.send(call);
    });
    var _ = updates.send(new BoardUpdate.Changed(state, message));
  }

  @Override
  public void link(FeedLink link) {
    view.linked(link);
    var _ = updates.send(new BoardUpdate.Linked(link));
  }
}
