package baari.board.centre;

import baari.protocol.Problem;
import baari.web.ProblemWriter;
import baari.web.RateLimit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Each address may ask for so much a second, pages and the opening of live links among it.
@Singleton
final class RequestRate {
  /// Before whatever answers; after what bounds the bodies.
  private static final int PRIORITY = 900;

  private static final Problem TOO_MANY =
      new Problem("/problems/too-many-requests", "Too many requests", 429, "");

  private final RateLimit limit;
  private final ProblemWriter problems;

  RequestRate(RateLimit limit, ProblemWriter problems) {
    this.limit = limit;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::count, PRIORITY);
  }

  private void count(RoutingContext context) {
    if (limit.takeFrom(context.request().remoteAddress())) {
      context.next();
    } else {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
      var _ = problems.answer(context, _ -> TOO_MANY);
    }
  }
}
