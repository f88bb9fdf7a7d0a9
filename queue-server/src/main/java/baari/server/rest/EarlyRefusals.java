package baari.server.rest;

import baari.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses requests before the API and its mappers see them, and counts all of them: those that are
/// served, pages and feeds among them, once it is known who asks; those that are refused earlier
/// when they are.
@ApplicationScoped
class EarlyRefusals {
  /// After sign-in, before whatever answers.
  private static final int PRIORITY = 60;

  private final RateLimit limit;
  private final ProblemWriter problems;

  EarlyRefusals(RateLimit limit, ProblemWriter problems) {
    this.limit = limit;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::count, PRIORITY);
  }

  private void count(RoutingContext context) {
    boolean fits =
        (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous())
            ? limit.takeOf(user.getSecurityIdentity().getPrincipal().getName())
            : limit.takeFrom(context.request().remoteAddress());
    if (fits) {
      context.next();
    } else {
      var _ = write(context, tooMany());
    }
  }

  /// @return when the answer has been written
  Future<Void> answer(RoutingContext context, ProblemException refused) {
    boolean fits = limit.takeFrom(context.request().remoteAddress());
    return write(context, fits ? refused : tooMany());
  }

  private Future<Void> write(RoutingContext context, ProblemException refused) {
    refused.retryAfter().ifPresent(after -> context.response().putHeader("Retry-After", after));
    return problems.answer(context, language -> Problems.problem(refused, language));
  }

  private static ProblemException tooMany() {
    return new ProblemException("too-many-requests", 429, "");
  }
}
