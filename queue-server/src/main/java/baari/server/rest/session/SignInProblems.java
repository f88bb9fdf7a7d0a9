package baari.server.rest.session;

import baari.access.pause.SignInPause;
import baari.server.rest.EarlyRefusals;
import baari.server.rest.ProblemException;
import baari.server.rest.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/// Answers a failed sign-in with a problem: a wrong password or key, or a sign-in that the disk
/// cannot store. Sign-in comes before the API, so the API's mappers never see it.
@ApplicationScoped
class SignInProblems {
  private static final Logger LOG = Logger.getLogger(SignInProblems.class);

  /// Delays the answer, so that a caller that retries at once again and again is slowed down.
  private static final long PAUSED_ANSWER_MILLIS = 1_000;

  private final EarlyRefusals refusals;

  SignInProblems(EarlyRefusals refusals) {
    this.refusals = refusals;
  }

  void install(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.failure() instanceof AuthenticationFailedException failed
        && !context.response().headWritten()) {
      OptionalLong wait = SignInPause.waitSeconds(failed);
      if (wait.isPresent()) {
        answerLate(context, wait.getAsLong());
      } else {
        var _ = refusals.answer(context, Problems.notSignedIn());
      }
    } else if (context.failure() instanceof UncheckedIOException unwritten) {
      LOG.error("a sign-in could not be written", unwritten);
      var _ = refusals.answer(context, ProblemException.storageUnavailable());
    } else {
      context.next();
    }
  }

  private void answerLate(RoutingContext context, long waitSeconds) {
    var paused = ProblemException.signInPaused(waitSeconds);
    context.response().headers().remove("WWW-Authenticate");
    context
        .vertx()
        .setTimer(
            PAUSED_ANSWER_MILLIS,
            _ -> {
              if (!context.response().closed()) {
                var _ = refusals.answer(context, paused);
              }
            });
  }
}
