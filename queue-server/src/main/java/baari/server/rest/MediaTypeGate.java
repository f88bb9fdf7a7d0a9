package baari.server.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/// Refuses a body whose media type cannot be read, before the REST layer answers it as a fault of
/// its own.
final class MediaTypeGate {
  /// What nearly every body is: no need to look at it.
  private static final String COMMON = "application/json";

  private static final Pattern TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");

  private MediaTypeGate() {}

  static boolean lets(HttpServerRequest request) {
    String type = request.headers().get(HttpHeaders.CONTENT_TYPE);
    return type == null || type.equals(COMMON) || TYPE.matcher(type.strip()).matches();
  }
}
