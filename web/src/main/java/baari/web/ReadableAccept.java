package baari.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Removes an `Accept` that cannot be read, because the REST layer would answer it with an error of
/// its own. Its sender then gets the media type that there is. All lines of the header count.
final class ReadableAccept {
  /// What nearly every request sends. It needs no check.
  private static final Set<String> COMMON = Set.of("application/json", "*/*");

  /// Old Java clients send a lone `*`.
  private static final Pattern EACH =
      Pattern.compile("(\\*|[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(;.*)?");

  private ReadableAccept() {}

  static void check(MultiMap headers) {
    List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
    for (String each : accepted) {
      if (!COMMON.contains(each) && !canBeRead(each)) {
        headers.remove(HttpHeaders.ACCEPT);
        break;
      }
    }
  }

  private static boolean canBeRead(String accept) {
    return Arrays.stream(accept.split(",", -1))
        .allMatch(each -> EACH.matcher(each.strip()).matches());
  }
}
