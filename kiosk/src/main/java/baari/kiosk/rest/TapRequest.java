package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;
import baari.protocol.token.IssueRequest;
import baari.text.Typed;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of a tap. Only its form is checked here. The server checks whether the service or the
/// appointment exists.
final class TapRequest {
  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}_-]{1,40}");
  private static final Pattern LANGUAGE = Pattern.compile("en|ur");
  private static final Pattern PERSON = Pattern.compile("[0-9]{10,15}");
  private static final Pattern APPOINTMENT = Pattern.compile("[\\p{Alnum}-]{4,32}");
  private static final Pattern TRACKING_CODE = Pattern.compile("[\\p{Alnum}-]{4,64}");
  private static final int SERVICES_MAX = 8;

  private TapRequest() {}

  static IssueRequest checked(@Nullable IssueRequest request) {
    if (request == null) {
      throw new RefusedException(TapRefusal.MALFORMED);
    }
    var plain = plain(request);
    if (!isWellFormed(plain)) {
      throw new RefusedException(TapRefusal.MALFORMED);
    }
    return plain;
  }

  /// The request with its numbers and codes in plain form, whichever keyboard they were typed on.
  private static IssueRequest plain(IssueRequest request) {
    return new IssueRequest(
        request.service(),
        request.services(),
        request.priorityClass(),
        request.language(),
        plain(request.person()),
        plain(request.appointment()),
        plain(request.carryOver()));
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : Typed.plain(text);
  }

  private static boolean isWellFormed(IssueRequest request) {
    return saysWhatFor(request)
        && absentOr(CODE, request.priorityClass())
        && absentOr(LANGUAGE, request.language())
        && absentOr(PERSON, request.person())
        && absentOr(TRACKING_CODE, request.carryOver());
  }

  /// An appointment already names its service. An earlier ticket may do so too.
  private static boolean saysWhatFor(IssueRequest request) {
    if (request.appointment() != null) {
      return matches(APPOINTMENT, request.appointment());
    }
    if (request.carryOver() != null
        && absentOr(CODE, request.service())
        && request.services() == null) {
      return true;
    }
    var more = request.services() == null ? List.<String>of() : request.services();
    return matches(CODE, request.service())
        && more.size() < SERVICES_MAX
        && more.stream().allMatch(code -> matches(CODE, code));
  }

  private static boolean absentOr(Pattern pattern, @Nullable String text) {
    return text == null || matches(pattern, text);
  }

  /// JSON may leave out members that the record declares as present.
  private static boolean matches(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
