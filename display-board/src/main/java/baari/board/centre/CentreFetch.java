package baari.board.centre;

import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.client.CentreClient;
import baari.client.ServerAnswer;
import baari.client.loop.Loop;
import baari.protocol.CentreView;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Fetches the centre's description each time the link to the server comes up or a new
/// configuration is published. Tries again while that fails.
@Singleton
final class CentreFetch {
  private static final Logger LOG = Logger.getLogger(CentreFetch.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  /// A pause, so that a server whose state and description disagree is not asked without a break.
  private static final Duration SOON = Duration.ofMillis(200);

  private final Loop loop;
  private final BoardView view;
  private final CentreNames names;
  private final CentreClient client;
  private boolean fetching;

  CentreFetch(Loop loop, BoardView view, CentreNames names, CentreClient client) {
    this.loop = loop;
    this.view = view;
    this.names = names;
    this.client = client;
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    switch (update) {
      case BoardUpdate.Linked(var link) when link.live() -> loop.run(this::fetch);
      case BoardUpdate.Linked _ -> {}
      case BoardUpdate.Changed _ -> loop.run(this::keepUp);
    }
  }

  private void keepUp() {
    if (view.link().live() && !isCurrent()) {
      fetch();
    }
  }

  private boolean isCurrent() {
    return view.state().filter(state -> !names.know(state.configuration())).isEmpty();
  }

  private void fetch() {
    if (!fetching) {
      fetching = true;
      var _ = client.centre().thenAccept(answer -> loop.run(() -> take(answer)));
    }
  }

  private void take(ServerAnswer<CentreView> answer) {
    if (answer instanceof ServerAnswer.Answered<CentreView>(var centre)) {
      names.learn(centre);
      again(SOON);
    } else {
      failed(answer.why());
    }
  }

  private void failed(String reason) {
    LOG.warnf("The centre's description cannot be fetched: %s", reason);
    again(AGAIN);
  }

  /// A new configuration may have been published while the answer was on its way.
  private void again(Duration pause) {
    loop.after(
        pause,
        () -> {
          fetching = false;
          keepUp();
        });
  }
}
