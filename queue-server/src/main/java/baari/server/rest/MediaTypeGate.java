package baari.server.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes media types that cannot be read out of the way of the REST layer, which would answer them
/// with a fault: a body of such a type is refused, and an `Accept` of that kind counts as none.
@ApplicationScoped
class MediaTypeGate {
  /// After the origin's check.
  private static final int PRIORITY = 890;

  private static final String NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern TYPE = Pattern.compile(NAME + "\\s*(;.*)?");

  /// What nearly every request says: no need to look at it.
  private static final Set<String> COMMON = Set.of("application/json", "*/*");

  /// Old Java clients send a lone `*`.
  private static final Pattern EACH_ACCEPTED = Pattern.compile("(\\*|" + NAME + ")\\s*(;.*)?");

  private final EarlyRefusals refusals;

  MediaTypeGate(EarlyRefusals refusals) {
    this.refusals = refusals;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    MultiMap headers = context.request().headers();
    String accept = headers.get(HttpHeaders.ACCEPT);
    if (accept != null && !COMMON.contains(accept) && !canBeRead(accept)) {
      headers.remove(HttpHeaders.ACCEPT);
    }
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type == null || COMMON.contains(type) || TYPE.matcher(type.strip()).matches()) {
      context.next();
    } else {
      var _ = refusals.answer(context, new ProblemException("unsupported-media-type", 415, ""));
    }
  }

  private static boolean canBeRead(String accept) {
    return Arrays.stream(accept.split(",", -1))
        .allMatch(each -> EACH_ACCEPTED.matcher(each.strip()).matches());
  }
}
