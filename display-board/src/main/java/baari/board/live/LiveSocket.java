package baari.board.live;

import baari.board.health.Screens;
import baari.client.loop.Loop;
import baari.protocol.feed.Shown;
import baari.web.RateLimit;
import baari.web.body.JsonBodies;
import baari.web.body.UnreadableBody;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/// `/live`: the same feed as the server's, plus `link` messages. It always begins with a snapshot.
/// A page sends `Shown` when a call is painted. A page that sends too much is closed.
@WebSocket(path = "/live")
public final class LiveSocket {
  private static final Logger LOG = Logger.getLogger(LiveSocket.class);

  private static final TypedKey<Boolean> SAID_TOO_MUCH = TypedKey.forBoolean("said-too-much");

  private final LiveRelay relay;
  private final Screens screens;
  private final Loop loop;
  private final RateLimit limit;

  LiveSocket(LiveRelay relay, Screens screens, Loop loop, RateLimit limit) {
    this.relay = relay;
    this.screens = screens;
    this.loop = loop;
    this.limit = limit;
  }

  @OnOpen
  Uni<Void> opened(WebSocketConnection connection) {
    String remote = address(connection.handshakeRequest().remoteAddress());
    String local = address(connection.handshakeRequest().localAddress());
    boolean isScreen = screens.opened(remote, local);
    relay.joined(connection.id(), remote, isScreen, new Outlet(connection, loop));
    return Uni.createFrom().voidItem();
  }

  /// @param end an IP address, `:` and a port
  private static String address(String end) {
    return end.substring(0, end.lastIndexOf(':'));
  }

  @OnTextMessage
  Uni<Void> received(String message, WebSocketConnection connection) {
    if (!mayGoOn(connection)) {
      return Uni.createFrom().voidItem();
    }
    try {
      relay.painted(connection.id(), JsonBodies.of(Buffer.buffer(message), Shown.class).sequence());
    } catch (UnreadableBody unreadable) {
      LOG.debugf("A page sent a message that is not Shown: %s", unreadable.getMessage());
    }
    return Uni.createFrom().voidItem();
  }

  /// False when the page has sent too much. Then it is closed once, and its messages are ignored.
  private boolean mayGoOn(WebSocketConnection connection) {
    if (connection.userData().get(SAID_TOO_MUCH) != null) {
      return false;
    }
    if (limit.takeOf(connection.id())) {
      return true;
    }
    connection.userData().put(SAID_TOO_MUCH, true);
    close(connection);
    return false;
  }

  private static void close(WebSocketConnection connection) {
    connection.close().subscribe().with(_ -> {}, _ -> {});
  }

  /// A broken link is the page's problem, not a fault of this program.
  @OnError
  Uni<Void> failed(Throwable failure) {
    LOG.debugf("A page's link broke: %s", failure.getMessage());
    return Uni.createFrom().voidItem();
  }

  @OnPongMessage
  Uni<Void> answered(Buffer ping, WebSocketConnection connection) {
    if (!mayGoOn(connection)) {
      return Uni.createFrom().voidItem();
    }
    relay.heard(connection.id());
    return Uni.createFrom().voidItem();
  }

  @OnClose
  Uni<Void> closed(WebSocketConnection connection) {
    relay.left(connection.id());
    return Uni.createFrom().voidItem();
  }

  private record Outlet(WebSocketConnection connection, Loop loop) implements LiveClient.Outlet {
    @Override
    public CompletionStage<Void> send(String message) {
      var taken = new CompletableFuture<Void>();
      connection
          .sendText(message)
          .subscribe()
          .with(
              _ -> loop.run(() -> taken.complete(null)),
              failure -> LOG.debugf("A page's link broke: %s", failure.getMessage()));
      return taken;
    }

    @Override
    public void close() {
      LiveSocket.close(connection);
    }
  }
}
