package baari.server.rest;

import baari.web.CallerLanguage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers with a problem where a request is refused before the API and its mappers see it.
@ApplicationScoped
class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /// @return when the answer has been written
  Future<Void> answer(RoutingContext context, ProblemException refused) {
    String language = CallerLanguage.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      byte[] body = json.writeValueAsBytes(Problems.problem(refused, language));
      refused
          .retryAfter()
          .ifPresent(seconds -> context.response().putHeader("Retry-After", seconds));
      return context
          .response()
          .setStatusCode(refused.status())
          .putHeader("Content-Type", Problems.MEDIA_TYPE)
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException e) {
      context.fail(500, e);
      return Future.failedFuture(e);
    }
  }
}
