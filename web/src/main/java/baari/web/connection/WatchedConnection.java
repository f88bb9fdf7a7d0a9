package baari.web.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// One connection: since when it has asked for nothing, and whether it is too slow. It sees the
/// bytes before anybody else, and is told of each request: when its head is whole, and when it is
/// answered.
///
/// What a request or an answer of Vert.x says of itself is locked, and only the connection's own
/// event loop asks for it, and never within a handler: asked from elsewhere, two threads have held
/// one lock each and waited for the other's for ever.
public final class WatchedConnection extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<WatchedConnection> KEY =
      AttributeKey.valueOf(WatchedConnection.class, "watched");
  private static final long NONE = 0;

  /// What a client has been sent and has not read stands in the memory of all.
  private static final long UNREAD_MAX = 1 << 20;

  private final Channel channel;
  private final Runnable told;

  /// Those that are not answered, oldest first.
  private final Deque<Begun> requests = new ConcurrentLinkedDeque<>();

  /// When its last request began or, of a WebSocket, when it was last heard.
  private volatile long sinceNanos = System.nanoTime();

  /// When the head began that has not come to its end.
  private volatile long headNanos = NONE;

  /// Of this handler, which is the first of the connection.
  private volatile @Nullable ChannelHandlerContext first;

  /// The event loop only.
  private @Nullable HttpServerRequest last;

  /// The event loop only.
  private @Nullable Pipelining pipelining;

  private volatile boolean upgrades;
  private volatile boolean multiplexed;

  /// @param told run at each request whose head is whole
  WatchedConnection(Channel channel, Runnable told) {
    this.channel = channel;
    this.told = told;
    channel.attr(KEY).set(this);
    channel.pipeline().addLast(this);
  }

  /// Tells the connection of this request, if it is watched.
  ///
  /// @return to be run when it is answered, or its client has gone
  public static Runnable begun(HttpServerRequest request) {
    if (request.connection() instanceof ConnectionBase connection) {
      WatchedConnection watched = connection.channel().attr(KEY).get();
      if (watched != null) {
        return watched.begin(request);
      }
    }
    return () -> {};
  }

  private Runnable begin(HttpServerRequest request) {
    told.run();
    var begun = new Begun(request);
    sinceNanos = begun.nanos;
    headNanos = NONE;
    upgrades = request.headers().contains(HttpHeaders.UPGRADE);
    multiplexed = request.version() == HttpVersion.HTTP_2;
    if (!multiplexed) {
      requests.clear();
      countPipelined();
    }
    closeIfUnread();
    requests.addLast(begun);
    last = request;
    return () -> requests.remove(begun);
  }

  /// Counts from the first request on, behind what decodes them.
  private void countPipelined() {
    if (pipelining != null) {
      pipelining.begun();
      return;
    }
    ChannelHandlerContext server = channel.pipeline().context(VertxHandler.class);
    if (server != null) {
      pipelining = new Pipelining(this::close);
      channel.pipeline().addBefore(server.name(), null, pipelining);
    }
  }

  private void closeIfUnread() {
    ChannelOutboundBuffer unread = channel.unsafe().outboundBuffer();
    if (unread != null && unread.totalPendingWriteBytes() > UNREAD_MAX) {
      close();
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    first = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (isWebSocket()) {
      sinceNanos = System.nanoTime();
      closeIfUnread();
    } else if (headNanos == NONE && !multiplexed && requests.isEmpty() && hasLastCome()) {
      headNanos = System.nanoTime() | 1;
    }
    context.fireChannelRead(bytes);
  }

  private boolean isWebSocket() {
    return upgrades && channel.pipeline().get(WebSocketFrameDecoder.class) != null;
  }

  /// Whether what comes now is no rest of a body that was answered before its end.
  private boolean hasLastCome() {
    if (last != null && last.isEnded()) {
      last = null; // What it carried need not be kept until the next.
    }
    return last == null;
  }

  /// A request whose head was whole. Each is only itself.
  private static final class Begun {
    private final HttpServerRequest request;
    private final long nanos = System.nanoTime();

    Begun(HttpServerRequest request) {
      this.request = request;
    }
  }

  long sinceNanos() {
    return sinceNanos;
  }

  /// Whether it may be closed to make room: nobody waits for an answer on it, or has waited for
  /// longer than any takes, whatever else was asked since.
  boolean mayGo(long nowNanos, Duration patience) {
    return isWebSocket() || requests.isEmpty() || isOldestOlder(nowNanos, patience);
  }

  private boolean isOldestOlder(long nowNanos, Duration age) {
    Begun oldest = requests.peekFirst();
    return oldest != null && nowNanos - oldest.nanos > age.toNanos();
  }

  boolean isHeadTooSlow(long nowNanos, Duration headTime) {
    long head = headNanos;
    return head != NONE && nowNanos - head > headTime.toNanos();
  }

  /// Closes it when a body takes too long to come; a little later, as only the event loop may look.
  void closeIfBodyTooSlow(long nowNanos, Duration bodyTime) {
    Begun oldest = requests.peekFirst();
    if (oldest != null && isOldestOlder(nowNanos, bodyTime) && !isWebSocket()) {
      channel
          .eventLoop()
          .execute(() -> {
            if (!oldest.request.isEnded() && requests.contains(oldest)) {
              close();
            }
          });
    }
  }

  /// At once: HTTP/2 would take leave of its streams first, for half a minute.
  void close() {
    ChannelHandlerContext behind = first;
    var _ = behind == null ? channel.close() : behind.close();
  }
}
