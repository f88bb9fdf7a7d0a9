package baari.web.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/// Applies a program's [BodyLimit] to its requests.
@Provider
@Priority(BodyGate.LAST)
@Singleton
class BodyGate implements ResteasyReactiveContainerRequestFilter {
  /// Runs after the programs' own filters: the body of a caller that asks too often need not be
  /// read.
  static final int LAST = Priorities.USER + 1000;

  /// Runs after sign-in, which reads its form itself, and before the API.
  private static final int PRIORITY = 50;

  private final BodyLimit limit;

  BodyGate(BodyLimit limit) {
    this.limit = limit;
  }

  void install(@Observes Filters filters) {
    filters.register(limit, PRIORITY);
  }

  /// Reads the body only after the API has taken the request, because the API cannot take an HTTP/2
  /// request whose body has been read. It is not a `ReaderInterceptor`, because having one costs
  /// every request a tenth of its time.
  @Override
  public void filter(ResteasyReactiveContainerRequestContext request) {
    RoutingContext context = routing(request);
    if (BodyLimit.isUnstated(context.request())) {
      request.suspend();
      limit.read(
          context,
          body -> {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
            request.resume();
          });
    }
  }

  private static RoutingContext routing(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.serverRequest().unwrap(RoutingContext.class);
  }
}
