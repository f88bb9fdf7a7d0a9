package baari.web;

import baari.protocol.Problem;
import baari.web.body.BodyLimit;
import baari.web.connection.WatchedConnection;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The first step of every request. It is one handler, because each additional handler would cost
/// all requests a little.
@Singleton
final class FrontDoor {
  private static final int BEFORE_ALL = 1_100;
  private static final Problem TWO_HOSTS =
      new Problem("/problems/invalid-request", "The request cannot be read", 400, "Host");

  private final AnswerHeaders headers;
  private final BodyLimit limit;
  private final ProblemWriter problems;

  FrontDoor(AnswerHeaders headers, BodyLimit limit, ProblemWriter problems) {
    this.headers = headers;
    this.limit = limit;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::enter, BEFORE_ALL);
  }

  private void enter(RoutingContext context) {
    HttpServerRequest request = context.request();
    Runnable answered = WatchedConnection.begun(request);
    context.addEndHandler(_ -> answered.run());
    headers.add(context.normalizedPath(), context.response().headers());
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      // A proxy in front, or one of our checks, may use the other host.
      var _ = problems.answer(context, _ -> TWO_HOSTS);
    } else {
      ReadableAccept.check(request.headers());
      limit.boundRest(context);
      context.next();
    }
  }
}
