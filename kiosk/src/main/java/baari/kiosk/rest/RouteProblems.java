package baari.kiosk.rest;

import baari.kiosk.desk.Refusal;
import baari.web.CallerLanguage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Refusals of requests that never reach a resource, in the caller's language.
@Singleton
final class RouteProblems {
  private final ObjectMapper json;

  RouteProblems(ObjectMapper json) {
    this.json = json;
  }

  Future<Void> answer(RoutingContext context, Refusal refusal) {
    String language = CallerLanguage.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var problem = refusal.problem(language);
    try {
      byte[] body = json.writeValueAsBytes(problem);
      return context
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problems.MEDIA_TYPE)
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException e) {
      context.fail(500, e);
      return Future.failedFuture(e);
    }
  }
}
