package baari.server.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;

/// Refuses a body whose media type cannot be read. Otherwise the REST layer would answer with an
/// error of its own. A command without a body needs no media type.
final class MediaTypeGate {
  /// The media type of nearly every body. It needs no check.
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
