package baari.server.rest;

import baari.access.session.Sessions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Refuses what a page of another site sends: changes, sign-in, sign-out and the live feed. A
/// caller that sends no origin is a program or an old browser. It is served unless it sends a
/// session cookie, because browsers send cookies without asking the user.
@ApplicationScoped
class OriginGate {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /// What browsers send for a request to the page's own server, or for a request that only the user
  /// started.
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> trusted;

  OriginGate(@ConfigProperty(name = "baari.trusted-origins") Optional<List<String>> trusted) {
    this.trusted =
        trusted.orElse(List.of()).stream()
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean lets(HttpServerRequest request) {
    return isReading(request) || isOwn(request);
  }

  /// A feed begins like reading, but it then sends everything to the page that opened it. So it
  /// does not count as reading.
  private static boolean isReading(HttpServerRequest request) {
    if (!READING.contains(request.method())) {
      return false;
    }
    String upgrade = request.getHeader(HttpHeaders.UPGRADE);
    return upgrade == null || !upgrade.toLowerCase(Locale.ROOT).contains("websocket");
  }

  private boolean isOwn(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (origins.isEmpty()) {
      String site = request.getHeader("Sec-Fetch-Site");
      return request.getCookie(Sessions.COOKIE) == null
          && (site == null || OWN_SITES.contains(site));
    }
    String origin = origins.getFirst().toLowerCase(Locale.ROOT);
    return origins.size() == 1 && (trusted.contains(origin) || isOf(origin, host(request)));
  }

  private static @Nullable String host(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null ? null : authority.toString().toLowerCase(Locale.ROOT);
  }

  /// Whether pages of this origin come from this host. Behind a proxy the server does not know
  /// whether the pages came over TLS.
  static boolean isOf(String origin, @Nullable String host) {
    return host != null
        && (isOf(origin, "http://", ":80", host) || isOf(origin, "https://", ":443", host));
  }

  private static boolean isOf(String origin, String scheme, String port, String host) {
    return origin.startsWith(scheme)
        && without(port, origin.substring(scheme.length())).equals(without(port, host));
  }

  /// The default port of a scheme may be written or left out.
  private static String without(String port, String host) {
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }
}
