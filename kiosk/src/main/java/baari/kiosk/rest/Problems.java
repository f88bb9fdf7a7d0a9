package baari.kiosk.rest;

import baari.kiosk.desk.TapRefusal;
import baari.kiosk.store.StoreException;
import baari.protocol.Problem;
import baari.web.CallerLanguage;
import baari.web.ProblemWriter;
import baari.web.body.UnreadableBody;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Sends every refusal as RFC 9457 `application/problem+json` in the caller's language. It contains
/// no internal details.
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refused(RefusedException refused, HttpHeaders headers) {
    return response(refused.refusal().problem(language(headers)));
  }

  @ServerExceptionMapper
  Response unreadable(UnreadableBody body, HttpHeaders headers) {
    return response(TapRefusal.MALFORMED.problem(language(headers)));
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e, HttpHeaders headers) {
    var status = e.getResponse().getStatusInfo();
    if (status.getStatusCode() == 400) {
      return response(TapRefusal.MALFORMED.problem(language(headers)));
    }
    return response(
        new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), ""));
  }

  /// The disk may be full or gone.
  @ServerExceptionMapper
  Response store(StoreException e, HttpHeaders headers) {
    LOG.error("A request failed in the kiosk's store", e);
    return response(TapRefusal.KIOSK_FAILED.problem(language(headers)));
  }

  @ServerExceptionMapper
  Response bug(RuntimeException e) {
    LOG.error("A request failed", e);
    return response(new Problem("about:blank", "Internal Server Error", 500, ""));
  }

  static Response response(Problem problem) {
    return Response.status(problem.status()).type(ProblemWriter.MEDIA_TYPE).entity(problem).build();
  }

  private static String language(HttpHeaders headers) {
    return CallerLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
