package baari.server.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Refuses a body that is too large in words that arrive: it is read to its end and thrown away
/// first, because a connection that is closed while its client still sends may lose the answer.
@Provider
@Singleton
class BodyLimit implements ReaderInterceptor {
  private static final int BODY_BYTES_MAX = 64 * 1024;

  /// Who sends more, or for longer, is cut off and may not hear why.
  private static final int READ_BYTES_MAX = 1024 * 1024;

  private static final long READ_MILLIS_MAX = 30_000;

  /// After sign-in, which reads its form itself, and before the API.
  private static final int PRIORITY = 50;

  private final ProblemWriter problems;

  BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::refuseStated, PRIORITY);
  }

  private void refuseStated(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= BODY_BYTES_MAX) {
      context.next();
    } else if (context.request().headers().contains("Expect")
        || Long.parseLong(length) > READ_BYTES_MAX) {
      // Either it waits for a word before it sends anything, or it would send too long.
      refuseAndClose(context);
    } else {
      throwAway(context);
    }
  }

  private void throwAway(RoutingContext context) {
    HttpServerRequest request = context.request();
    long timer = context.vertx().setTimer(READ_MILLIS_MAX, _ -> refuseAndClose(context));
    request
        .handler((Buffer _) -> {})
        .exceptionHandler(_ -> context.vertx().cancelTimer(timer))
        .endHandler(_ -> {
          if (context.vertx().cancelTimer(timer)) {
            var _ = problems.answer(context, tooLarge());
          }
        });
    request.resume();
  }

  private void refuseAndClose(RoutingContext context) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader("Connection", "close");
    }
    problems.answer(context, tooLarge()).onComplete(_ -> context.request().connection().close());
  }

  /// A body that does not say how long it will be (chunked, HTTP/2) has to be read to know.
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
      InputStream in = context.getInputStream();
      byte[] body = in.readNBytes(BODY_BYTES_MAX + 1);
      if (body.length > BODY_BYTES_MAX) {
        // The rest, but never more than `quarkus.http.limits.max-body-size`.
        in.transferTo(OutputStream.nullOutputStream());
        throw tooLarge();
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  private static ProblemException tooLarge() {
    return new ProblemException("too-large", 413, BODY_BYTES_MAX / 1024 + " KiB");
  }
}
