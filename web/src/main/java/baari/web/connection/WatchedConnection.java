package baari.web.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// One connection: since when it has asked for nothing, and whether it is too slow. It sees the
/// bytes before anybody else, and is told of each request whose head is whole.
public final class WatchedConnection extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<WatchedConnection> KEY =
      AttributeKey.valueOf(WatchedConnection.class, "watched");
  private static final long NONE = 0;

  private final Channel channel;
  private final Runnable told;

  /// Those that may not be over, oldest first.
  private final Deque<Begun> requests = new ConcurrentLinkedDeque<>();

  /// When its last request began or, of a WebSocket, when it was last heard.
  private volatile long sinceNanos = System.nanoTime();

  /// When the head began that has not come to its end.
  private volatile long headNanos = NONE;

  /// Of this handler, which is the first of the connection.
  private volatile @Nullable ChannelHandlerContext first;

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
  public static void begun(HttpServerRequest request) {
    if (request.connection() instanceof ConnectionBase connection) {
      WatchedConnection watched = connection.channel().attr(KEY).get();
      if (watched != null) {
        watched.begin(request);
      }
    }
  }

  private void begin(HttpServerRequest begun) {
    told.run();
    sinceNanos = System.nanoTime();
    forgetAnswered();
    requests.addLast(new Begun(begun, sinceNanos));
    headNanos = NONE;
    upgrades = begun.headers().contains(HttpHeaders.UPGRADE);
    multiplexed = begun.version() == HttpVersion.HTTP_2;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    first = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (isWebSocket()) {
      sinceNanos = System.nanoTime();
    } else if (headNanos == NONE && !multiplexed && isIdle()) {
      headNanos = System.nanoTime() | 1;
    }
    context.fireChannelRead(bytes);
  }

  private boolean isWebSocket() {
    return upgrades && channel.pipeline().get(WebSocketFrameDecoder.class) != null;
  }

  private boolean isIdle() {
    forgetAnswered();
    return requests.isEmpty();
  }

  /// What they carried need not be kept either.
  private void forgetAnswered() {
    requests.removeIf(Begun::isOver);
  }

  /// A request whose head was whole.
  private record Begun(HttpServerRequest request, long sinceNanos) {
    boolean isOver() {
      var response = request.response();
      return response.closed() || (request.isEnded() && response.ended());
    }
  }

  long sinceNanos() {
    return sinceNanos;
  }

  /// Whether it may be closed to make room: nobody waits for an answer on it, or has waited for
  /// longer than any takes, whatever else was asked since.
  boolean mayGo(long nowNanos, Duration patience) {
    return isWebSocket() || isIdle() || isOldestOlder(nowNanos, patience);
  }

  private boolean isOldestOlder(long nowNanos, Duration age) {
    Begun oldest = requests.peekFirst();
    return oldest != null && nowNanos - oldest.sinceNanos > age.toNanos();
  }

  boolean isHeadTooSlow(long nowNanos, Duration headTime) {
    long head = headNanos;
    return head != NONE && nowNanos - head > headTime.toNanos();
  }

  boolean isBodyTooSlow(long nowNanos, Duration bodyTime) {
    if (isWebSocket()) {
      return false; // Its request has no answer that could be asked for.
    }
    Begun oldest = isIdle() ? null : requests.peekFirst();
    return oldest != null && !oldest.request.isEnded() && isOldestOlder(nowNanos, bodyTime);
  }

  /// At once: HTTP/2 would take leave of its streams first, for half a minute.
  void close() {
    ChannelHandlerContext behind = first;
    var _ = behind == null ? channel.close() : behind.close();
  }
}
