package baari.board.centre;

import baari.board.config.BoardSettings;
import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.board.loop.Loop;
import baari.protocol.CentreView;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Fetches the centre's description each time the link to the server comes up or another
/// configuration is published, and again while that fails.
@Singleton
final class CentreFetch {
  private static final Logger LOG = Logger.getLogger(CentreFetch.class);
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final Duration AGAIN = Duration.ofSeconds(2);

  /// Long enough that a server which does not agree with itself is not asked without end.
  private static final Duration SOON = Duration.ofMillis(200);

  private static final int LARGEST_BYTES = 1 << 20;

  private final Loop loop;
  private final BoardSettings settings;
  private final BoardView view;
  private final CentreNames names;
  private final ObjectMapper json;
  private final HttpClient client;
  private boolean fetching;

  CentreFetch(
      Loop loop,
      BoardSettings settings,
      BoardView view,
      CentreNames names,
      ObjectMapper json,
      Vertx vertx) {
    this.loop = loop;
    this.settings = settings;
    this.view = view;
    this.names = names;
    this.json = json;
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
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
    if (fetching) {
      return;
    }
    fetching = true;
    var feed = settings.feed();
    var path = "/api/v1/centres/" + URLEncoder.encode(feed.centre(), StandardCharsets.UTF_8);
    var options = new RequestOptions();
    options.setAbsoluteURI(feed.server().resolve(path).toString());
    options.setMethod(HttpMethod.GET);
    options.setTimeout(TIMEOUT_MILLIS);
    options.putHeader("Authorization", "Bearer " + feed.key());
    options.putHeader("Accept", "application/json");
    client
        .request(options)
        .compose(request -> request.send())
        .compose(this::body)
        .onComplete(
            body -> loop.run(() -> learn(body)), failure -> loop.run(() -> failed(failure)));
  }

  private Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      return Future.failedFuture("the server answered " + response.statusCode());
    }
    var length = response.getHeader("Content-Length");
    if (length != null && Long.parseLong(length) > LARGEST_BYTES) {
      return Future.failedFuture("the server's answer is " + length + " bytes long");
    }
    return response.body();
  }

  private void learn(Buffer body) {
    try {
      names.learn(json.readValue(body.getBytes(), CentreView.class));
      again(SOON);
    } catch (IOException unreadable) {
      failed(unreadable);
    }
  }

  private void failed(Throwable failure) {
    LOG.warnf("No description of the centre: %s", failure.getMessage());
    again(AGAIN);
  }

  /// Another configuration may have been published while the answer was on its way.
  private void again(Duration pause) {
    loop.after(
        pause,
        () -> {
          fetching = false;
          keepUp();
        });
  }
}
