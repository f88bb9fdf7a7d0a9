package baari.web.body;

import baari.web.connection.AddressSet;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/// Refuses a body that is too large. So that the answer arrives, it first reads the body to its end
/// and throws it away: a connection that is closed while its client still sends may lose the
/// answer.
///
/// A body that does not state its length (chunked, HTTP/2) is read to find its length. No thread
/// waits for it: all of this happens on the event loop, as the bytes come.
public final class BodyLimit implements Handler<RoutingContext> {
  /// The setting that says after how many bytes a sender is cut off, perhaps without an answer.
  private static final String CUT_OFF = "quarkus.http.limits.max-body-size";

  /// The memory that all incoming bodies together may take.
  private static final long KEPT_BYTES_MAX = 16 * 1024 * 1024;

  /// The part of it for one caller: as much as the connections of an address can fill with sign-in
  /// forms over HTTP/1.1.
  private static final long SHARE_BYTES_MAX = KEPT_BYTES_MAX / 4;

  /// A sender that takes longer is also cut off.
  private static final Duration READ_TIME_MAX = Duration.ofSeconds(30);

  /// Methods whose bodies have no meaning. Nobody reads them.
  private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final long bytesMax;
  private final long readBytesMax;
  private final Duration readTimeMax;
  private final Function<RoutingContext, Future<Void>> refusal;
  private final BodyRoom room;

  /// @param bytesMax how long a body may be
  /// @param config says when a sender is cut off, and which proxies are trusted
  /// @param refusal answers 413 in the caller's language
  public BodyLimit(long bytesMax, Config config, Function<RoutingContext, Future<Void>> refusal) {
    this(
        bytesMax,
        config.getValue(CUT_OFF, MemorySize.class).asLongValue(),
        READ_TIME_MAX,
        new BodyRoom(KEPT_BYTES_MAX, SHARE_BYTES_MAX, AddressSet.trustedProxies(config)),
        refusal);
  }

  public BodyLimit(
      long bytesMax,
      long readBytesMax,
      Duration readTimeMax,
      BodyRoom room,
      Function<RoutingContext, Future<Void>> refusal) {
    this.bytesMax = bytesMax;
    this.readBytesMax = readBytesMax;
    this.readTimeMax = readTimeMax;
    this.room = room;
    this.refusal = refusal;
  }

  /// Limits how long a client may continue to send a body of unstated length after the answer, for
  /// example after a wrong password. Such a body is thrown away, and nobody counts its bytes. It
  /// also limits how long an HTTP/2 body of stated length may take, because it shares its
  /// connection with others.
  public void boundRest(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isUnstated(request)) {
      context.addEndHandler(answered -> {
        if (answered.succeeded() && !request.isEnded()) {
          endTimerWithBody(context, cutOffLater(context));
        }
      });
    } else if (request.version() == HttpVersion.HTTP_2 && !BODILESS.contains(request.method())) {
      long timer = cutOffLater(context);
      context.addEndHandler(answered -> {
        if (answered.failed() || request.isEnded()) {
          context.vertx().cancelTimer(timer);
        } else {
          endTimerWithBody(context, timer);
        }
      });
    }
  }

  private long cutOffLater(RoutingContext context) {
    return context.vertx().setTimer(readTimeMax.toMillis(), _ -> cutOff(context.request()));
  }

  /// A timer keeps its request in memory. When thousands of requests are answered at once, none may
  /// stay there for the timer's time. Nobody else listens to a request that is answered.
  private static void endTimerWithBody(RoutingContext context, long timer) {
    context
        .request()
        .endHandler(_ -> context.vertx().cancelTimer(timer))
        .exceptionHandler(_ -> context.vertx().cancelTimer(timer));
  }

  private static void cutOff(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  /// Refuses a body whose stated length is too large, and passes on every other request.
  @Override
  public void handle(RoutingContext context) {
    String stated = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    // A value that is not a number was refused when the head was parsed.
    long length = stated == null ? 0 : Long.parseLong(stated);
    if (fits(length)) {
      context.next();
    } else if (context.request().headers().contains(HttpHeaders.EXPECT) || isCutOff(length)) {
      // The client either waits for an answer before it sends anything, or it would send for too
      // long.
      refuseAndClose(context);
    } else {
      new BodyReading(this, context, bytesMax, length, _ -> {}).start();
    }
  }

  /// Whether there may be a body that does not state its length.
  public static boolean isUnstated(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      return !BODILESS.contains(request.method())
          && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /// Reads a body for a route when nothing else reads it.
  ///
  /// @param fitting gets the body, unless it is too large or never ends
  public void read(RoutingContext context, Consumer<Buffer> fitting) {
    read(context, bytesMax, fitting);
  }

  /// Does the same as `read`, with another limit.
  ///
  /// @param most how long the body may be
  public void read(RoutingContext context, long most, Consumer<Buffer> fitting) {
    if (context.request().headers().contains(HttpHeaders.EXPECT)) {
      context.response().writeContinue();
    }
    new BodyReading(this, context, Math.min(most, bytesMax), 0, fitting).start();
  }

  BodyRoom room() {
    return room;
  }

  /// Refuses a body for which there is no room now. Its sender may try again.
  void turnAway(RoutingContext context) {
    context.response().setStatusCode(429).putHeader(HttpHeaders.RETRY_AFTER, "1");
    thenClose(context, () -> context.response().end());
  }

  private boolean fits(long length) {
    return length <= bytesMax;
  }

  boolean isCutOff(long length) {
    return length > readBytesMax;
  }

  Duration readTimeMax() {
    return readTimeMax;
  }

  void refuse(RoutingContext context) {
    var _ = refusal.apply(context);
  }

  void refuseAndClose(RoutingContext context) {
    thenClose(context, () -> refusal.apply(context));
  }

  private static void thenClose(RoutingContext context, Supplier<Future<Void>> answer) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    answer.get().onComplete(_ -> context.request().connection().close());
  }
}
