package baari.client.loop;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;

/// The loop of the running program: one event loop of Vert.x.
public final class VertxLoop implements Loop {
  private final Vertx vertx;
  private final Context context;

  public VertxLoop(Vertx vertx) {
    this.vertx = vertx;
    this.context = ((VertxInternal) vertx).createEventLoopContext();
  }

  @Override
  public void run(Runnable task) {
    if (isHere()) {
      task.run();
    } else {
      soon(task);
    }
  }

  /// A channel gives each message its own context. That context is based on this one and shares its
  /// thread.
  private boolean isHere() {
    return Vertx.currentContext() instanceof ContextInternal current
        && context.equals(current.unwrap());
  }

  @Override
  public void soon(Runnable task) {
    context.runOnContext(_ -> task.run());
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    long id = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> run(task));
    return () -> vertx.cancelTimer(id);
  }
}
