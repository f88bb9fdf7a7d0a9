package baari.kiosk.rest;

import baari.kiosk.KioskConfig;
import baari.kiosk.desk.TapRefusal;
import baari.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Accepts requests only under this machine's own names, and only from this kiosk's own pages. So
/// neither a page of another site nor a foreign DNS name that points to this address can take
/// numbers. A request that does not come from a page has no origin and is accepted. This applies to
/// every path.
@Singleton
class OwnPagesOnly {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// High, so that it runs before the handlers that do the work.
  private static final int PRIORITY = 1_000;

  private final Set<String> allowed;
  private final ProblemWriter problems;

  OwnPagesOnly(KioskConfig config, ProblemWriter problems) {
    this.allowed = Set.copyOf(config.allowedHosts().orElse(List.of()));
    this.problems = problems;
  }

  void add(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    int port = request.localAddress().port();
    var origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (!isOwn(host(context), port)) {
      var _ = problems.answer(context, TapRefusal.FOREIGN_HOST::problem);
    } else if (origins.size() > 1
        || !origins.stream().allMatch(origin -> isOwnOrigin(origin, port))) {
      var _ = problems.answer(context, TapRefusal.FOREIGN_ORIGIN::problem);
    } else {
      context.next();
    }
  }

  /// Empty when the request names no host.
  private static String host(RoutingContext context) {
    var authority = context.request().authority();
    return authority == null ? "" : authority.toString();
  }

  private boolean isOwnOrigin(String origin, int port) {
    return (origin.startsWith("http://") && isOwn(origin.substring("http://".length()), port))
        || (origin.startsWith("https://") && isNamed(origin.substring("https://".length())));
  }

  /// A loopback name with this program's port, or a name that the configuration allows.
  private boolean isOwn(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    return isNamed(host)
        || (name.endsWith(":" + port)
            && LOOPBACK.contains(name.substring(0, name.lastIndexOf(':'))))
        || (port == 80 && LOOPBACK.contains(name));
  }

  private boolean isNamed(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }
}
