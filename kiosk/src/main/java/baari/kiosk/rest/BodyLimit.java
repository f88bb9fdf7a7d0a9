package baari.kiosk.rest;

import baari.kiosk.desk.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.LanguageHeader;
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
  private static final int BODY_BYTES_MAX = 16 * 1024;

  /// Who sends more, or for longer, is cut off and may not hear why.
  private static final int READ_BYTES_MAX = 1024 * 1024;

  private static final long READ_MILLIS_MAX = 30_000;

  /// Before the API.
  private static final int PRIORITY = 50;

  private final ObjectMapper json;

  BodyLimit(ObjectMapper json) {
    this.json = json;
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
            var _ = refuse(context);
          }
        });
    request.resume();
  }

  private void refuseAndClose(RoutingContext context) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader("Connection", "close");
    }
    refuse(context).onComplete(_ -> context.request().connection().close());
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
        throw new RefusedException(Refusal.TOO_LARGE);
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  private Future<Void> refuse(RoutingContext context) {
    String language =
        context.acceptableLanguages().stream().findFirst().map(LanguageHeader::tag).orElse("en");
    try {
      byte[] body = json.writeValueAsBytes(Refusal.TOO_LARGE.problem(language));
      return context
          .response()
          .setStatusCode(413)
          .putHeader("Content-Type", Problems.MEDIA_TYPE)
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException e) {
      context.fail(500, e);
      return Future.failedFuture(e);
    }
  }
}
