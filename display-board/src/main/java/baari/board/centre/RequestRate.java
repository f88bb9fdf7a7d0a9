package baari.board.centre;

import baari.board.health.Screens;
import baari.protocol.Problem;
import baari.web.ProblemWriter;
import baari.web.RateLimit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Limits the requests of each address per second, including pages and new live links. The screens
/// of the hall are always let in, whatever others in their network ask for.
@Singleton
final class RequestRate {
  /// Runs after the body limit and before everything that answers.
  private static final int PRIORITY = 900;

  private static final Problem TOO_MANY =
      new Problem("/problems/too-many-requests", "Too many requests", 429, "");

  private final Screens screens;
  private final RateLimit limit;
  private final ProblemWriter problems;

  RequestRate(Screens screens, RateLimit limit, ProblemWriter problems) {
    this.screens = screens;
    this.limit = limit;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::count, PRIORITY);
  }

  private boolean isScreen(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    SocketAddress local = request.localAddress();
    return remote != null
        && local != null
        && screens.contains(remote.hostAddress(), local.hostAddress());
  }

  private void count(RoutingContext context) {
    if (limit.takeFrom(context.request().remoteAddress()) || isScreen(context.request())) {
      context.next();
    } else {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
      var _ = problems.answer(context, _ -> TOO_MANY);
    }
  }
}
