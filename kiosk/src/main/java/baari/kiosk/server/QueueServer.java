package baari.kiosk.server;

import baari.kiosk.KioskConfig;
import baari.kiosk.server.ServerAnswer.Answered;
import baari.kiosk.server.ServerAnswer.Away;
import baari.kiosk.server.ServerAnswer.Barred;
import baari.kiosk.server.ServerAnswer.Refused;
import baari.protocol.CentreView;
import baari.protocol.DeviceReport;
import baari.protocol.HandIn;
import baari.protocol.HandedIn;
import baari.protocol.IssueRequest;
import baari.protocol.LeaseRequest;
import baari.protocol.LeaseView;
import baari.protocol.LeasesView;
import baari.protocol.Problem;
import baari.protocol.TicketReport;
import baari.protocol.TokenView;
import baari.protocol.Withdrawal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The queue-server's API for a kiosk. No call blocks, none takes longer than
/// `baari.server.timeout`, none completes exceptionally; each tells the `ServerLink` how it went.
///
/// A key is the same for every try of one command.
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

  /// While the citizen waits: no longer than `baari.server.tap-timeout`.
  ///
  /// @param key the tap's; the same key again gives the same token
  public CompletableFuture<ServerAnswer<TokenView>> issue(IssueRequest issue, String key) {
    var language = issue.language() == null ? "en" : issue.language();
    return call(
        post("/tokens", issue, key).header(HttpHeaders.ACCEPT_LANGUAGE, language),
        config.server().tapTimeout(),
        body -> json.readValue(body, TokenView.class));
  }

  public CompletableFuture<ServerAnswer<TicketReport>> report(
      String tokenId, TicketReport report, String key) {
    return call(post("/tokens/" + tokenId + "/ticket", report, key), _ -> report);
  }

  /// Takes back what a tap of this kiosk came to, if anything; it comes to nothing any more.
  public CompletableFuture<ServerAnswer<String>> withdraw(String tap) {
    var key = UUID.randomUUID().toString();
    return call(post("/tokens/withdraw", new Withdrawal(tap), key), _ -> tap);
  }

  public CompletableFuture<ServerAnswer<String>> health(String device, DeviceReport report) {
    return call(post("/devices/" + device + "/health", report, device), _ -> device);
  }

  /// Books an appointment for whoever has the code.
  public CompletableFuture<ServerAnswer<String>> book(
      String code, String service, Instant slot, String key) {
    var appointment = Map.of("code", code, "service", service, "slot", slot.toString());
    return call(post("/appointments", List.of(appointment), key), _ -> code);
  }

  /// What this kiosk holds today.
  public CompletableFuture<ServerAnswer<LeasesView>> leases() {
    return call(request("/leases").GET(), body -> json.readValue(body, LeasesView.class));
  }

  public CompletableFuture<ServerAnswer<LeaseView>> lease(LeaseRequest wanted, String key) {
    return call(post("/leases", wanted, key), body -> json.readValue(body, LeaseView.class));
  }

  public CompletableFuture<ServerAnswer<HandedIn>> handIn(String lease, HandIn tokens, String key) {
    return call(
        post("/leases/" + lease + "/tokens", tokens, key),
        body -> json.readValue(body, HandedIn.class));
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
    return call(request, config.server().timeout(), reader);
  }

  private <T> CompletableFuture<ServerAnswer<T>> call(
      HttpRequest.Builder request, Duration bound, BodyReader<T> reader) {
    return http.sendAsync(
            request.timeout(bound).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX))
        // The request's own timeout ends with the answer's head; this one covers the body too.
        .orTimeout(bound.toMillis(), TimeUnit.MILLISECONDS)
        .<ServerAnswer<T>>handle(
            (response, failure) -> failure == null ? read(response, reader) : away(failure))
        .exceptionally(bug -> new Away<>("its answer broke this kiosk: " + bug, true))
        .thenApply(this::noted);
  }

  private <T> ServerAnswer<T> read(HttpResponse<byte[]> response, BodyReader<T> reader) {
    int status = response.statusCode();
    var says = "it answered " + status;
    try {
      return switch (status) {
        case 200, 201, 204 -> new Answered<>(reader.read(response.body()));
        case 401, 403 -> new Barred<>(says);
        case 408 -> new Away<>(says, true);
        case 429 -> new Away<>(says, false);
        default ->
            status / 100 == 4
                ? new Refused<>(json.readValue(response.body(), Problem.class))
                : new Away<>(says, true);
      };
    } catch (IOException | RuntimeException e) {
      return new Away<>(says + " and something unreadable", true);
    }
  }

  /// Without a connection nothing can have been done.
  private <T> ServerAnswer<T> away(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    var notSent = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    return new Away<>(reason(cause), !notSent);
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
      case Away<T>(var reason, _) -> link.away(reason);
      case Barred<T>(var reason) -> link.barred(reason);
    }
    return answer;
  }

  private interface BodyReader<T> {
    T read(byte[] body) throws IOException;
  }
}
