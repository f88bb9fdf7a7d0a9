package baari.web.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/// Reads one incoming body. It keeps the body as long as it fits, and then throws the rest away. It
/// ends once: when the body ends, when the client leaves, or when the time is over. The timer shows
/// whether it has ended.
final class BodyReading {
  private final BodyLimit limit;
  private final RoutingContext context;
  private final String caller;
  private final long stated;
  private final Consumer<Buffer> fitting;
  private final Buffer body = Buffer.buffer();
  private final long most;
  private long length;
  private long kept;
  private long timer;

  /// @param most how long the body may be
  /// @param stated the length that it states, 0 if it states none
  /// @param fitting gets the body at its end, unless it is too large
  BodyReading(
      BodyLimit limit, RoutingContext context, long most, long stated, Consumer<Buffer> fitting) {
    this.limit = limit;
    this.most = most;
    this.context = context;
    this.caller = limit.room().caller(context);
    this.stated = stated;
    this.fitting = fitting;
  }

  void start() {
    timer = context.vertx().setTimer(limit.readTimeMax().toMillis(), _ -> giveUp());
    context
        .request()
        .handler(this::take)
        .exceptionHandler(_ -> finish())
        .endHandler(_ -> end())
        .resume();
  }

  private void take(Buffer part) {
    length += part.length();
    if (limit.isCutOff(length)) {
      if (finish()) {
        limit.refuseAndClose(context);
      }
    } else if (fits() && !limit.room().take(caller, part.length())) {
      if (finish()) {
        limit.turnAway(context);
      }
    } else if (fits()) {
      kept += part.length();
      body.appendBuffer(part);
    }
  }

  private void end() {
    if (!finish()) {
      return;
    }
    if (fits()) {
      fitting.accept(body);
    } else {
      limit.refuse(context);
    }
  }

  private void giveUp() {
    letGo();
    if (fits()) {
      // The body is not too large, but it does not arrive. There is no answer for that.
      context.response().reset();
    } else {
      limit.refuseAndClose(context);
    }
  }

  private boolean fits() {
    return Math.max(stated, length) <= most;
  }

  /// @return whether it was still running
  private boolean finish() {
    letGo();
    return context.vertx().cancelTimer(timer);
  }

  private void letGo() {
    limit.room().giveBack(caller, kept);
    kept = 0;
  }
}
