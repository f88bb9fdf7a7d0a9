package baari.web;

import baari.protocol.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Answers with a problem when a request is refused before a program's API and its mappers see it.
@Singleton
public final class ProblemWriter {
  /// From RFC 9457.
  public static final String MEDIA_TYPE = "application/problem+json";

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /// @param refusal the problem in a language, `en` or `ur`
  /// @return completes when the answer has been written
  public Future<Void> answer(RoutingContext context, Function<String, Problem> refusal) {
    String language = CallerLanguage.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Problem problem = refusal.apply(language);
    try {
      byte[] body = json.writeValueAsBytes(problem);
      return context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException e) {
      context.fail(500, e);
      return Future.failedFuture(e);
    }
  }
}
