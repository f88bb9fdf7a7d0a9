package baari.server.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Answers a wrong password or key with a problem: sign-in comes before the API, so its mappers
/// never see it.
@ApplicationScoped
class SignInProblems {
  private final ProblemWriter problems;

  SignInProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  void install(@Observes Router router) {
    router.route("/api/*").failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.failure() instanceof AuthenticationFailedException
        && !context.response().headWritten()) {
      var _ = problems.answer(context, Problems.notSignedIn());
    } else {
      context.next();
    }
  }
}
