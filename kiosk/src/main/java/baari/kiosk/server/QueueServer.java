package baari.kiosk.server;

import baari.kiosk.KioskConfig;
import baari.kiosk.server.ServerAnswer.Answered;
import baari.kiosk.server.ServerAnswer.Away;
import baari.kiosk.server.ServerAnswer.Refused;
import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import baari.protocol.Problem;
import baari.protocol.TicketReport;
import baari.protocol.TokenView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The queue-server's API for a kiosk. No call blocks, none takes longer than
/// `baari.server.timeout`, none completes exceptionally; each tells the `ServerLink` how it went.
@ApplicationScoped
public class QueueServer {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final long ANSWER_BYTES_MAX = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final KioskConfig config;
  private final ObjectMapper json;
  private final ServerLink link;

  QueueServer(KioskConfig config, ObjectMapper json, ServerLink link) {
    this.config = config;
    this.json = json;
    this.link = link;
  }

  public CompletableFuture<ServerAnswer<CentreView>> centre() {
    return call(request("").GET(), body -> json.readValue(body, CentreView.class));
  }

  /// @param key the tap's; the same key again gives the same token
  public CompletableFuture<ServerAnswer<TokenView>> issue(IssueRequest issue, String key) {
    var language = issue.language() == null ? "en" : issue.language();
    return call(
        post("/tokens", issue, key).header(HttpHeaders.ACCEPT_LANGUAGE, language),
        body -> json.readValue(body, TokenView.class));
  }

  /// @param key the same for every try to deliver this one report
  public CompletableFuture<ServerAnswer<TicketReport>> report(
      String tokenId, TicketReport report, String key) {
    return call(post("/tokens/" + tokenId + "/ticket", report, key), _ -> report);
  }

  private HttpRequest.Builder post(String path, Object body, String key) {
    return request(path)
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofByteArray(write(body)));
  }

  private HttpRequest.Builder request(String path) {
    var base = config.server().url() + "/api/v1/centres/" + config.centre();
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(config.server().timeout())
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + config.device().key());
  }

  private byte[] write(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> CompletableFuture<ServerAnswer<T>> call(
      HttpRequest.Builder request, BodyReader<T> reader) {
    var millis = config.server().timeout().toMillis();
    return http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX))
        // The request's own timeout ends with the answer's head; this one covers the body too.
        .orTimeout(millis, TimeUnit.MILLISECONDS)
        .<ServerAnswer<T>>handle(
            (response, failure) -> failure == null ? read(response, reader) : away(failure))
        .thenApply(this::noted);
  }

  private <T> ServerAnswer<T> read(HttpResponse<byte[]> response, BodyReader<T> reader) {
    int status = response.statusCode();
    try {
      if (status / 100 == 2) {
        return new Answered<>(reader.read(response.body()));
      }
      return refusesTheCitizen(status)
          ? new Refused<>(json.readValue(response.body(), Problem.class))
          : new Away<>("it answered " + status);
    } catch (IOException e) {
      return new Away<>("it answered " + status + " and something unreadable");
    }
  }

  /// A wrong device key, a timeout or a full house is the kiosk's trouble, not the citizen's.
  private static boolean refusesTheCitizen(int status) {
    return status / 100 == 4 && status != 401 && status != 403 && status != 408 && status != 429;
  }

  private <T> ServerAnswer<T> away(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return new Away<>(reason(cause));
  }

  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> "it cannot be reached";
      case TimeoutException _ -> "no answer in time";
      case HttpTimeoutException _ -> "no answer in time";
      case IOException e when e.getMessage() != null -> "it cannot be reached: " + e.getMessage();
      default -> "it cannot be reached: " + cause.getClass().getSimpleName();
    };
  }

  private <T> ServerAnswer<T> noted(ServerAnswer<T> answer) {
    switch (answer) {
      case Answered<T> _, Refused<T> _ -> link.answered();
      case Away<T>(var reason) -> link.away(reason);
    }
    return answer;
  }

  private interface BodyReader<T> {
    T read(byte[] body) throws IOException;
  }
}
