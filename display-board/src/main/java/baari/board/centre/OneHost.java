package baari.board.centre;

import baari.protocol.Problem;
import baari.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Refuses a request with two hosts: a proxy in front may have looked at the other.
@Singleton
final class OneHost {
  private static final int PRIORITY = 900;
  private static final Problem TWO_HOSTS =
      new Problem("/problems/invalid-request", "The request cannot be read", 400, "Host");

  private final ProblemWriter problems;

  OneHost(ProblemWriter problems) {
    this.problems = problems;
  }

  void add(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
      var _ = problems.answer(context, _ -> TWO_HOSTS);
    } else {
      context.next();
    }
  }
}
