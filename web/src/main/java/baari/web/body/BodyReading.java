package baari.web.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/// One body on its way in: kept as long as it fits, thrown away from then on. It ends once, with
/// the body's end, the client's, or that of patience; the timer knows whether it has.
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

  /// @param most how long it may be
  /// @param stated how long it says that it will be, 0 if it does not
  /// @param fitting takes it at its end, unless it is too large
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
      // Nothing is wrong with it but that it does not come; there are no words for that.
      context.response().reset();
    } else {
      limit.refuseAndClose(context);
    }
  }

  private boolean fits() {
    return Math.max(stated, length) <= most;
  }

  /// @return whether it was still going on
  private boolean finish() {
    letGo();
    return context.vertx().cancelTimer(timer);
  }

  private void letGo() {
    limit.room().giveBack(caller, kept);
    kept = 0;
  }
}
