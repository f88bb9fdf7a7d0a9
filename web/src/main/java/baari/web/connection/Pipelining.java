package baari.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/// Counts the HTTP/1.1 requests that a client sends without waiting for the earlier answers. All
/// waiting requests are in memory. Vert.x goes through them at each new request, and begins each
/// one inside the answer before it. So thousands behind one slow answer delay everybody on the
/// event loop. Browsers send none. A few are allowed, because the protocol allows them.
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

  /// One of the waiting requests begins.
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
