package baari.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the timers that were begun and that have ended. Vert.x itself does not report this.
public final class Timers {
  private static final int SECONDS_MAX = 10;

  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);

  /// The same Vert.x, but its timers are counted here.
  Vertx watch(Vertx vertx) {
    return (Vertx)
        Proxy.newProxyInstance(
            Timers.class.getClassLoader(),
            new Class<?>[] {VertxInternal.class},
            (_, method, arguments) -> {
              try {
                return switch (method.getName()) {
                  case "setTimer" -> begin(vertx, (long) arguments[0], handler(arguments[1]));
                  case "cancelTimer" -> cancel(vertx, (long) arguments[0]);
                  default -> method.invoke(vertx, arguments);
                };
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  public int begun() {
    return begun.get();
  }

  /// Waits until one more timer has ended.
  public boolean oneEnds() throws InterruptedException {
    return ended.tryAcquire(SECONDS_MAX, TimeUnit.SECONDS);
  }

  private long begin(Vertx vertx, long millis, Handler<Long> handler) {
    begun.incrementAndGet();
    return vertx.setTimer(
        millis,
        id -> {
          ended.release();
          handler.handle(id);
        });
  }

  private boolean cancel(Vertx vertx, long timer) {
    boolean cancelled = vertx.cancelTimer(timer);
    if (cancelled) {
      ended.release();
    }
    return cancelled;
  }

  @SuppressWarnings("unchecked")
  private static Handler<Long> handler(Object handler) {
    return (Handler<Long>) handler;
  }
}
