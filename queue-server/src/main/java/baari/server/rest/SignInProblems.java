package baari.server.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/// Answers a wrong password or key with a problem: sign-in comes before the API, so its mappers
/// never see it.
@ApplicationScoped
class SignInProblems {
  private final ObjectMapper json;

  SignInProblems(ObjectMapper json) {
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route("/api/*").failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (!(context.failure() instanceof AuthenticationFailedException)
        || context.response().headWritten()) {
      context.next();
      return;
    }
    List<Locale> languages =
        context.acceptableLanguages().stream().map(LanguageHeader::tag).map(Locale::of).toList();
    try {
      byte[] body = json.writeValueAsBytes(Problems.problem(Problems.notSignedIn(), languages));
      context
          .response()
          .setStatusCode(401)
          .putHeader("Content-Type", Problems.MEDIA_TYPE)
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException e) {
      context.fail(500, e);
    }
  }
}
