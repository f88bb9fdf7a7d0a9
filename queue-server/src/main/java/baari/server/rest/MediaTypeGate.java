package baari.server.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;

/// Refuses a body whose media type cannot be read, before the REST layer answers it as a fault of
/// its own. A command without a body needs none.
final class MediaTypeGate {
  /// What nearly every body is: no need to look at it.
  private static final String COMMON = "application/json";

  private static final Pattern TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");

  private MediaTypeGate() {}

  static boolean lets(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      headers.set(HttpHeaders.CONTENT_TYPE, COMMON);
      return true;
    }
    return type.equals(COMMON) || TYPE.matcher(type.strip()).matches();
  }
}
