package baari.board.feed;

import baari.client.feed.FeedLink;
import baari.protocol.feed.StateView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the board knows now. It may be read from any thread.
@Singleton
public final class BoardView {
  private volatile @Nullable StateView state;
  private volatile FeedLink link;

  public BoardView(InstantSource time) {
    link = new FeedLink(false, time.instant());
  }

  /// The hall's last known state; empty until the server was reached for the first time.
  public Optional<StateView> state() {
    return Optional.ofNullable(state);
  }

  public FeedLink link() {
    return link;
  }

  void changed(StateView changed) {
    state = changed;
  }

  void linked(FeedLink changed) {
    link = changed;
  }
}
