package baari.server.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Refuses a body whose media type cannot be read, before the REST layer answers it as a fault of
/// its own.
@ApplicationScoped
class MediaTypeGate {
  /// After the origin's check.
  private static final int PRIORITY = 890;

  /// What nearly every body is: no need to look at it.
  private static final String COMMON = "application/json";

  private static final Pattern TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");

  private final EarlyRefusals refusals;

  MediaTypeGate(EarlyRefusals refusals) {
    this.refusals = refusals;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    String type = context.request().headers().get(HttpHeaders.CONTENT_TYPE);
    if (type == null || type.equals(COMMON) || TYPE.matcher(type.strip()).matches()) {
      context.next();
    } else {
      var _ = refusals.answer(context, new ProblemException("unsupported-media-type", 415, ""));
    }
  }
}
