package baari.board.feed;

import baari.board.config.FeedSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Opens WebSockets to a centre's feed, `/api/v1/centres/{centre}/feed?from={sequence}`.
public final class FeedConnector {
  /// The largest message that is read; a snapshot of 32 counters is about 10 kB.
  static final int MESSAGE_BYTES = 1 << 20;

  static final int CONNECT_MILLIS = 5_000;

  private final WebSocketClient client;
  private final FeedSettings settings;

  public FeedConnector(Vertx vertx, FeedSettings settings) {
    this.settings = settings;
    this.client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxFrameSize(MESSAGE_BYTES)
                .setMaxMessageSize(MESSAGE_BYTES));
  }

  /// Opens one, paused: `resume` it when its handlers are set.
  ///
  /// @param from the sequence to go on from; negative asks for a snapshot
  Future<WebSocket> connect(long from) {
    var centre = URLEncoder.encode(settings.centre(), StandardCharsets.UTF_8);
    var path = "/api/v1/centres/" + centre + "/feed" + (from < 0 ? "" : "?from=" + from);
    var server = settings.server();
    boolean secure = "https".equals(server.getScheme());
    int port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
    var options = new WebSocketConnectOptions();
    options.setHost(server.getHost()).setPort(port).setSsl(secure).setURI(path);
    options.addHeader("Authorization", "Bearer " + settings.key());
    options.setTimeout(CONNECT_MILLIS);
    return client.connect(options).onSuccess(WebSocket::pause);
  }
}
