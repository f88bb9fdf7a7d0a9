package baari.server.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A command without a body needs no `Content-Type`.
class JsonByDefault {
  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void assume(ContainerRequestContext request) {
    if (request.getHeaders().getFirst("Content-Type") == null) {
      request.getHeaders().putSingle("Content-Type", "application/json");
    }
  }
}
