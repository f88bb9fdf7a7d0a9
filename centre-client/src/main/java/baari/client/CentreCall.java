package baari.client;

import baari.client.ServerAnswer.Answered;
import baari.client.ServerAnswer.Away;
import baari.client.ServerAnswer.Barred;
import baari.client.ServerAnswer.Refused;
import baari.protocol.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One call of a [CentreClient]. Methods prepare it step by step, and the last one sends it.
public final class CentreCall {
  private static final Logger LOG = Logger.getLogger(CentreCall.class);
  private static final long ANSWER_BYTES_MAX = 1 << 20;

  private final HttpClient http;
  private final ObjectMapper json;
  private final Consumer<ServerAnswer<?>> listener;
  private final HttpRequest.Builder request;
  private Duration timeout;
  private int attempts = 1;
  private Duration pause = Duration.ZERO;

  CentreCall(
      HttpClient http,
      ObjectMapper json,
      Consumer<ServerAnswer<?>> listener,
      HttpRequest.Builder request,
      Duration timeout) {
    this.http = http;
    this.json = json;
    this.listener = listener;
    this.request = request;
    this.timeout = timeout;
  }

  /// How long one attempt may take, including its body.
  public CentreCall within(Duration longest) {
    timeout = longest;
    return this;
  }

  /// The language of refusals.
  public CentreCall inLanguage(String language) {
    request.header("Accept-Language", language);
    return this;
  }

  /// Tries again with the same key while there is no usable answer.
  ///
  /// @param most the maximum number of attempts
  /// @param between how long to wait after an attempt
  public CentreCall attempts(int most, Duration between) {
    attempts = most;
    pause = between;
    return this;
  }

  /// Sends the call and reads the answer's body as JSON.
  public <T> CompletableFuture<ServerAnswer<T>> as(Class<T> type) {
    return read(body -> json.readValue(body, type));
  }

  /// Sends the call. The result is `done`, whatever the answer's body contains.
  public <T> CompletableFuture<ServerAnswer<T>> giving(T done) {
    return read(_ -> done);
  }

  /// Sends the call.
  ///
  /// @param reader turns the body, which may be empty, into the result
  public <T> CompletableFuture<ServerAnswer<T>> read(BodyReader<T> reader) {
    return attempt(request.timeout(timeout).build(), reader, attempts);
  }

  private <T> CompletableFuture<ServerAnswer<T>> attempt(
      HttpRequest sent, BodyReader<T> reader, int left) {
    return once(sent, reader)
        .thenCompose(answer ->
            answer instanceof Away && left > 1
                ? later().thenCompose(_ -> attempt(sent, reader, left - 1))
                : CompletableFuture.completedFuture(answer));
  }

  private CompletableFuture<Void> later() {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private <T> CompletableFuture<ServerAnswer<T>> once(HttpRequest sent, BodyReader<T> reader) {
    var exchange =
        http.sendAsync(sent, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    return exchange
        .copy()
        // The request's own timeout covers only the answer's head. This one covers the body too.
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        // After the timeout, a body that stalls would keep its connection. An exchange that has
        // ended
        // cannot be cancelled any more.
        .whenComplete((_, _) -> exchange.cancel(true))
        .<ServerAnswer<T>>handle(
            (response, failure) -> failure == null ? answer(response, reader) : away(failure))
        .exceptionally(bug -> new Away<>("this program failed on its answer: " + bug, true))
        .thenApply(this::told);
  }

  /// A mistake of the listener does not reach the caller.
  private <T> ServerAnswer<T> told(ServerAnswer<T> answer) {
    try {
      listener.accept(answer);
    } catch (RuntimeException e) {
      LOG.error("The listener of an answer failed", e);
    }
    return answer;
  }

  private <T> ServerAnswer<T> answer(HttpResponse<byte[]> response, BodyReader<T> reader) {
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
      return new Away<>(says + " with an unreadable body", true);
    }
  }

  /// Without a connection the server cannot have done anything.
  private static <T> ServerAnswer<T> away(Throwable failure) {
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

  /// Turns a body into a result.
  @FunctionalInterface
  public interface BodyReader<T> {
    /// @throws IOException when the body is not as expected; then the answer counts as unusable
    T read(byte[] body) throws IOException;
  }
}
