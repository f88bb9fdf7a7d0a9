package baari.board.live;

import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.board.health.PageCount;
import baari.board.health.ShownReport;
import baari.client.feed.ServerClock;
import baari.client.loop.Loop;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Passes the feed on to every open page, each at its own pace. Adds the board's own heartbeat,
/// which contains the server's time.
///
/// Runs on the loop.
@Singleton
final class LiveRelay {
  static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final Loop loop;
  private final BoardView view;
  private final ObjectMapper json;
  private final InstantSource time;
  private final ServerClock serverClock;
  private final ShownReport report;
  private final OpenPages pages = new OpenPages();
  private final PageCount count;
  private @Nullable StateView written;
  private String snapshot = "";

  LiveRelay(
      Loop loop,
      BoardView view,
      ObjectMapper json,
      InstantSource time,
      ServerClock serverClock,
      ShownReport report,
      PageCount count) {
    this.loop = loop;
    this.view = view;
    this.json = json;
    this.time = time;
    this.serverClock = serverClock;
    this.report = report;
    this.count = count;
  }

  void start(@Observes StartupEvent event) {
    loop.after(HEARTBEAT, this::beat);
  }

  /// @param remote the IP address of the page
  /// @param isScreen whether the page is a screen of the hall
  void joined(String id, String remote, boolean isScreen, LiveClient.Outlet outlet) {
    loop.run(() -> join(id, remote, isScreen, outlet));
  }

  void heard(String id) {
    loop.run(() -> pages.heard(id));
  }

  void left(String id) {
    loop.run(() -> {
      pages.closed(id);
      count.now(pages.screens());
    });
  }

  /// A page has painted every call up to `sequence`. Only the report of a hall screen counts.
  void painted(String id, long sequence) {
    loop.run(() -> {
      pages.heard(id);
      pages
          .screen(id)
          .ifPresent(client -> report.shown(sequence, ShownReport.Surface.PAGE, client.joinedAt()));
    });
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    loop.run(() -> {
      if (!pages.isEmpty()) {
        offer(text(message(update)));
      }
    });
  }

  private static Object message(BoardUpdate update) {
    return switch (update) {
      case BoardUpdate.Changed changed -> changed.message();
      case BoardUpdate.Linked linked -> LinkMessage.of(linked.link());
    };
  }

  private void join(String id, String remote, boolean isScreen, LiveClient.Outlet outlet) {
    long joinedAt = view.state().map(StateView::sequence).orElse(0L);
    var client = new LiveClient(outlet, this::fresh, time, joinedAt);
    pages.open(id, remote, isScreen, client);
    count.now(pages.screens());
    client.offer(link());
    view.state().map(this::snapshot).ifPresent(client::offer);
  }

  private void beat() {
    offer(
        view.state()
            .map(state -> text(new FeedMessage.Heartbeat(state.sequence(), serverClock.now())))
            .orElseGet(this::link));
    pages.forEach(LiveClient::check);
    loop.after(HEARTBEAT, this::beat);
  }

  private void offer(String message) {
    pages.forEach(client -> client.offer(message));
  }

  /// The message for a page that fell behind. The page may also have missed the link's state; it
  /// gets that with the next change.
  private String fresh() {
    return view.state().map(this::snapshot).orElseGet(this::link);
  }

  /// Written once per state, so that a person who opens many pages does not slow down the others.
  private String snapshot(StateView state) {
    if (!state.equals(written)) {
      written = state;
      snapshot = text(new FeedMessage.Snapshot(state));
    }
    return snapshot;
  }

  private String link() {
    return text(LinkMessage.of(view.link()));
  }

  private String text(Object message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
