package baari.kiosk.rest;

import baari.kiosk.desk.Refusal;
import baari.protocol.IssueRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of a tap, checked for form only; whether the service exists is the server's to say.
final class TapRequest {
  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}_-]{1,40}");
  private static final Pattern LANGUAGE = Pattern.compile("en|ur");

  private TapRequest() {}

  static IssueRequest checked(@Nullable IssueRequest request) {
    if (request == null
        || !matches(CODE, request.service())
        || !absentOr(CODE, request.priorityClass())
        || !absentOr(LANGUAGE, request.language())) {
      throw new RefusedException(Refusal.MALFORMED);
    }
    return request;
  }

  private static boolean absentOr(Pattern pattern, @Nullable String text) {
    return text == null || matches(pattern, text);
  }

  /// JSON may leave out even what the record says is there.
  private static boolean matches(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
