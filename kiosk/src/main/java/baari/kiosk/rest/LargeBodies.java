package baari.kiosk.rest;

import baari.kiosk.desk.Refusal;
import baari.web.BodyLimit;
import baari.web.CallerLanguage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Bodies of more than 16 KiB are refused.
@Singleton
class LargeBodies {
  private static final int BODY_BYTES_MAX = 16 * 1024;

  private final ObjectMapper json;

  LargeBodies(ObjectMapper json) {
    this.json = json;
  }

  @Produces
  @Singleton
  BodyLimit limit(@ConfigProperty(name = BodyLimit.CUT_OFF) MemorySize cutOff) {
    return new BodyLimit(BODY_BYTES_MAX, cutOff, this::refuse);
  }

  private Future<Void> refuse(RoutingContext context) {
    String language = CallerLanguage.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
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
