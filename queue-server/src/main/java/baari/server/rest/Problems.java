package baari.server.rest;

import baari.journal.JournalException;
import baari.protocol.Problem;
import baari.server.people.People;
import baari.web.CallerLanguage;
import baari.web.ProblemWriter;
import baari.web.body.UnreadableBody;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals and faults as RFC 9457 problems in the caller's language, without internal
/// details.
public class Problems {
  /// HTTP allows an empty phrase, and a title in Urdu does not belong in a header.
  private static final String REASON_PHRASE = "";

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final Locale URDU = Locale.of("ur");
  private static final ResourceBundle ENGLISH_TEXTS =
      ResourceBundle.getBundle("problems", Locale.ROOT);
  private static final ResourceBundle URDU_TEXTS = ResourceBundle.getBundle("problems", URDU);

  @ServerExceptionMapper
  RestResponse<Problem> refused(ProblemException refused, HttpHeaders headers) {
    return answer(refused, language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unfit(WebApplicationException unfit, HttpHeaders headers) {
    int status = unfit.getResponse().getStatus();
    String slug =
        switch (status) {
          case 401 -> "not-signed-in";
          case 403 -> "not-allowed";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          default -> status < 500 ? "invalid-request" : "internal-error";
        };
    return answer(new ProblemException(slug, status, ""), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unreadable(UnreadableBody body, HttpHeaders headers) {
    ProblemException refused =
        switch (body.kind()) {
          case WRONG_BYTES -> new ProblemException("wrong-bytes", 400, body.what());
          case UNKNOWN_CHARSET -> new ProblemException("unknown-charset", 415, body.what());
          case OTHER_TYPE -> new ProblemException("unsupported-media-type", 415, "");
          case OTHER_SHAPE -> ProblemException.invalid("");
        };
    return answer(refused, language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> anonymous(UnauthorizedException anonymous, HttpHeaders headers) {
    return answer(notSignedIn(), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException forbidden, HttpHeaders headers) {
    return answer(new ProblemException("not-allowed", 403, ""), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unreadable(JournalException fault, HttpHeaders headers) {
    LOG.error("the journal could not be read for a report", fault);
    return answer(new ProblemException("journal-unavailable", 503, ""), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unknownPeople(People.Unavailable unavailable, HttpHeaders headers) {
    LOG.error("people cannot be looked up", unavailable);
    return answer(ProblemException.storageUnavailable(), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unwritten(UncheckedIOException fault, HttpHeaders headers) {
    LOG.error("a file could not be written", fault);
    return answer(ProblemException.storageUnavailable(), language(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> broken(
      RuntimeException fault, HttpHeaders headers, RoutingContext context) {
    LOG.error("a request to " + context.normalizedPath() + " failed", fault);
    return answer(new ProblemException("internal-error", 500, ""), language(headers));
  }

  public static ProblemException notSignedIn() {
    return new ProblemException("not-signed-in", 401, "");
  }

  private static RestResponse<Problem> answer(ProblemException refused, String language) {
    Problem problem = problem(refused, language);
    RestResponse.ResponseBuilder<Problem> response =
        RestResponse.ResponseBuilder.<Problem>create(problem.status(), REASON_PHRASE)
            .entity(problem)
            .header("Content-Type", ProblemWriter.MEDIA_TYPE);
    refused.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    return response.build();
  }

  private static String language(HttpHeaders headers) {
    return CallerLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Problem problem(ProblemException refused, String language) {
    ResourceBundle texts = language.equals(URDU.getLanguage()) ? URDU_TEXTS : ENGLISH_TEXTS;
    return new Problem(
        "/problems/" + refused.slug(),
        texts.getString(refused.slug()),
        refused.status(),
        refused.what());
  }
}
