package baari.board.feed;

import baari.protocol.StateView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the board knows now; may be read from any thread.
@Singleton
public final class BoardView {
  private volatile @Nullable StateView state;
  private volatile Link link;

  public BoardView(InstantSource time) {
    link = new Link(false, time.instant());
  }

  /// The hall's state as last heard; empty until the server was reached for the first time.
  public Optional<StateView> state() {
    return Optional.ofNullable(state);
  }

  public Link link() {
    return link;
  }

  void changed(StateView changed) {
    state = changed;
  }

  void linked(Link changed) {
    link = changed;
  }
}
