package baari.client.feed;

import baari.client.CentreAddress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;

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

  /// Opens a WebSocket that is paused. Call `resume` on it when its handlers are set.
  ///
  /// @param from the sequence from which to continue; a negative number asks for a snapshot
  Future<WebSocket> connect(long from) {
    var address = settings.address();
    var feed = address.at("/feed" + (from < 0 ? "" : "?from=" + from));
    boolean secure = "https".equals(feed.getScheme());
    var options = new WebSocketConnectOptions();
    options.setHost(feed.getHost()).setPort(port(feed, secure)).setSsl(secure);
    options.setURI(feed.getRawPath() + (from < 0 ? "" : "?" + feed.getRawQuery()));
    options.addHeader(CentreAddress.AUTHORIZATION, address.credential());
    options.setTimeout(CONNECT_MILLIS);
    return client.connect(options).onSuccess(WebSocket::pause);
  }

  private static int port(URI server, boolean secure) {
    return server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
  }
}
