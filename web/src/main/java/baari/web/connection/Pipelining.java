package baari.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/// Counts the requests of HTTP/1.1 that a client sends without waiting for the answers before. All
/// that wait stand in the memory, Vert.x goes through them at each that comes, and begins each one
/// within the answer before it: thousands behind one slow answer hold up everybody on the event
/// loop. Browsers send none; a few are allowed, as the protocol has them.
///
/// Threads: the connection's event loop.
final class Pipelining extends ChannelInboundHandlerAdapter {
  static final int MOST = 16;

  private final Runnable close;
  private int waiting;
  private boolean isOver;

  /// @param close run when there are too many
  Pipelining(Runnable close) {
    this.close = close;
  }

  /// The turn of one of them has come.
  void begun() {
    waiting = Math.max(0, waiting - 1);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object part) {
    if (part instanceof HttpRequest && ++waiting > MOST && !isOver) {
      isOver = true;
      close.run();
    }
    if (isOver) {
      ReferenceCountUtil.release(part);
    } else {
      context.fireChannelRead(part);
    }
  }
}
