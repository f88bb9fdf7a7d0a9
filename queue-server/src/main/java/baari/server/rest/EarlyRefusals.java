package baari.server.rest;

import baari.web.ProblemWriter;
import baari.web.RateLimit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses requests before the API and its mappers see them, and counts all requests. It counts a
/// request that is served, also one for a page or feed, once the caller is known. It counts a
/// request that is refused earlier when it refuses it.
@ApplicationScoped
public class EarlyRefusals {
  /// Before sign-in and everything that answers, but after the limit for bodies.
  private static final int FIRST = 900;

  /// After sign-in, before anything that answers.
  private static final int SIGNED_IN = 60;

  private final OriginGate origins;
  private final RateLimit limit;
  private final ProblemWriter problems;

  EarlyRefusals(OriginGate origins, RateLimit limit, ProblemWriter problems) {
    this.origins = origins;
    this.limit = limit;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, FIRST);
    filters.register(this::count, SIGNED_IN);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!origins.lets(request)) {
      var _ = answer(context, new ProblemException("foreign-origin", 403, ""));
    } else if (!MediaTypeGate.lets(request.headers())) {
      var _ = answer(context, new ProblemException("unsupported-media-type", 415, ""));
    } else {
      context.next();
    }
  }

  private void count(RoutingContext context) {
    boolean fits =
        (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous())
            ? takeOf(user.getSecurityIdentity().getPrincipal().getName(), context)
            : limit.takeFrom(context.request().remoteAddress());
    if (fits) {
      context.next();
    } else {
      var _ = write(context, tooMany());
    }
  }

  /// A path with parameters (`;`) may be one of the API, whatever it begins with.
  private boolean takeOf(String name, RoutingContext context) {
    String path = context.normalizedPath();
    boolean isPage =
        context.request().method().equals(HttpMethod.GET)
            && !path.startsWith("/api/v1/")
            && !path.startsWith("/q/")
            && path.indexOf(';') < 0;
    return isPage ? limit.takePartOf(name) : limit.takeOf(name);
  }

  /// @return completes when the answer has been written
  public Future<Void> answer(RoutingContext context, ProblemException refused) {
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
