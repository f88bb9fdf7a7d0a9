package baari.web;

import baari.web.body.BodyLimit;
import baari.web.body.BodyRoom;
import baari.web.connection.AddressSet;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A web server that takes bodies of up to 100 bytes, at most 250 bytes together and 200 from one
/// address. It cuts off after 1,000 bytes, and answers how much it took.
public final class LimitedServer implements AutoCloseable {
  static final int LIMIT = 100;
  public static final int CUT_OFF = 1_000;
  private static final int KEPT = 250;
  private static final int SHARE = 200;

  private final BodyRoom room =
      new BodyRoom(KEPT, SHARE, AddressSet.trustedProxies(new SmallRyeConfigBuilder().build()));
  private final Timers timers = new Timers();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  public LimitedServer(Duration patience) {
    var router = Router.router(timers.watch(vertx));
    var limit = new BodyLimit(LIMIT, CUT_OFF, patience, room, LimitedServer::refuse);
    router
        .route()
        .handler(context -> {
          limit.boundRest(context);
          context.next();
        });
    router.route("/refused").handler(context -> context.response().setStatusCode(401).end("who?"));
    router.route().handler(limit);
    router.route().handler(context -> answer(limit, context));
    server = done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  private static Future<Void> refuse(RoutingContext context) {
    return context.response().setStatusCode(413).end("too large");
  }

  private static void answer(BodyLimit limit, RoutingContext context) {
    if (BodyLimit.isUnstated(context.request())) {
      limit.read(context, body -> context.response().end("took " + body.length()));
    } else {
      context.response().end("took nothing");
    }
  }

  public static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  public Timers timers() {
    return timers;
  }

  public Vertx vertx() {
    return vertx;
  }

  public int port() {
    return server.actualPort();
  }

  /// Waits until this many bytes of bodies are kept.
  public void awaitKept(long bytes) throws InterruptedException {
    while (room.bytes() != bytes) {
      Thread.sleep(5);
    }
  }

  public Socket connect() throws IOException {
    return connect("127.0.0.1");
  }

  /// Connects from one of this machine's own addresses.
  public Socket connect(String from) throws IOException {
    var socket =
        new Socket(InetAddress.ofLiteral("127.0.0.1"), port(), InetAddress.ofLiteral(from), 0);
    // An interrupt does not end a read that nobody answers.
    socket.setSoTimeout(60_000);
    return socket;
  }

  @Override
  public void close() {
    done(vertx.close());
  }
}
