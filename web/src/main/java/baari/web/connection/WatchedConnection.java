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

/// Watches one connection: since when it is idle, and whether it is too slow. It sees the bytes
/// before any other handler. It is told of each request when its head is complete and when it is
/// answered.
///
/// Reading the state of a Vert.x request or answer takes a lock. Only the connection's own event
/// loop may read it, and never inside a handler. Reading it elsewhere has blocked two threads
/// forever: each held one lock and waited for the other's lock.
public final class WatchedConnection extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<WatchedConnection> KEY =
      AttributeKey.valueOf(WatchedConnection.class, "watched");
  private static final long NONE = 0;

  /// Data that was sent to a client and not read uses memory that all share.
  private static final long UNREAD_MAX = 1 << 20;

  private final Channel channel;
  private final Runnable told;

  /// The requests that are not answered, oldest first.
  private final Deque<Begun> requests = new ConcurrentLinkedDeque<>();

  /// When the last request began or, for a WebSocket, when the last bytes came.
  private volatile long sinceNanos = System.nanoTime();

  /// When the head began that is not complete yet.
  private volatile long headNanos = NONE;

  /// The context of this handler, which is the first of the connection.
  private volatile @Nullable ChannelHandlerContext first;

  /// Only the event loop uses it.
  private @Nullable HttpServerRequest last;

  /// Only the event loop uses it.
  private @Nullable Pipelining pipelining;

  private volatile boolean upgrades;
  private volatile boolean multiplexed;

  /// @param told run at each request whose head is complete
  WatchedConnection(Channel channel, Runnable told) {
    this.channel = channel;
    this.told = told;
    channel.attr(KEY).set(this);
    channel.pipeline().addLast(this);
  }

  /// Tells the connection of this request, if it is watched.
  ///
  /// @return must be run when the request is answered or its client has left
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

  /// Counts from the first request on, behind the handler that decodes them.
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

  /// Whether the next bytes begin a new request, and are not the rest of a body that was answered
  /// before its end.
  private boolean hasLastCome() {
    if (last != null && last.isEnded()) {
      last = null; // Its data need not be kept until the next request.
    }
    return last == null;
  }

  /// A request whose head is complete. It equals only itself.
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

  /// Whether it may be closed to make room: no request waits for an answer, or the oldest one has
  /// waited longer than any answer takes, whatever else was asked later.
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

  /// Closes it when a body takes too long to come. This happens a little later, because only the
  /// event loop may look at the request.
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

  /// Closes it at once. Otherwise HTTP/2 would first end its streams, for half a minute.
  void close() {
    ChannelHandlerContext behind = first;
    var _ = behind == null ? channel.close() : behind.close();
  }
}
