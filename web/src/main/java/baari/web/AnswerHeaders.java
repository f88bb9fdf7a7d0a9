package baari.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Adds headers to every answer, by its path: how long it may be cached, and what a browser may do
/// with it.
///
/// An answer of the API or of `/q/` is never cached. Fonts are named by their content and cached
/// for a year. Pages and their parts are checked again each time. Only a page itself has the long
/// policy: on a phone's first load, the same 200 bytes twenty times would be a tenth of the load.
@Singleton
final class AnswerHeaders {
  /// The hash is that of the import map (see assets/README.md).
  private static final String OF_PAGES =
      "default-src 'self'; script-src 'self' 'sha256-ldyhYiDUJ5M88mYrbwZdlFy9e9Bqhtd3MGuEp+mF6hw=';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /// The policy of swagger-ui, because its arrows are pictures in its style sheet.
  private static final String OF_THE_API_PAGE =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final CharSequence POLICY = named("content-security-policy");
  private static final CharSequence CACHE = HttpHeaders.CACHE_CONTROL;
  private static final CharSequence OPTIONS = named("x-content-type-options");
  private static final CharSequence REFERRER = named("referrer-policy");
  private static final CharSequence PAGE = named(OF_PAGES);
  private static final CharSequence API_PAGE = named(OF_THE_API_PAGE);
  private static final CharSequence NO_PAGE = named("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence NO_SNIFF = named("nosniff");
  private static final CharSequence SAME_ORIGIN = named("same-origin");
  private static final CharSequence NO_STORE = named("no-store");
  private static final CharSequence NO_CACHE = named("no-cache");
  private static final CharSequence A_YEAR = named("public, max-age=31536000, immutable");

  private final String api;

  /// @param api what the paths of the program's API begin with
  AnswerHeaders(@ConfigProperty(name = "baari.api-path", defaultValue = "/api/") String api) {
    this.api = api;
  }

  private static CharSequence named(String text) {
    return HttpHeaders.createOptimized(text);
  }

  void add(String path, MultiMap headers) {
    headers.set(OPTIONS, NO_SNIFF);
    if (path.startsWith(api) || path.startsWith("/q/") || path.startsWith("/j_security_check")) {
      headers.set(CACHE, NO_STORE).set(POLICY, NO_PAGE);
    } else if (path.startsWith("/fonts/")) {
      headers.set(CACHE, A_YEAR);
    } else {
      headers.set(CACHE, NO_CACHE);
      if (!isPart(path)) {
        headers.set(POLICY, path.equals("/api/") ? API_PAGE : PAGE).set(REFERRER, SAME_ORIGIN);
      }
    }
  }

  private static boolean isPart(String path) {
    return path.endsWith(".js") || path.endsWith(".css") || path.endsWith(".svg");
  }
}
