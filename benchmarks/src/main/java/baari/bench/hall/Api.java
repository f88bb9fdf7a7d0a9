package baari.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// A client of one program's HTTP API, for calls whose speed does not matter. Thread-safe.
public final class Api {
  private static final Duration ANSWER_BOUND = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_BOUND)
          .build();

  private final URI base;
  private final Credential credential;

  /// @param base scheme, host, port and the common start of all paths, if there is one; without a
  ///   slash at the end
  public Api(URI base, Credential credential) {
    this.base = base;
    this.credential = credential;
  }

  /// A client of the API of `centre` at `server`.
  public static Api centre(HallProgram server, String centre, Credential credential) {
    return new Api(URI.create(server.uri() + "/api/v1/centres/" + centre), credential);
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /// A command with a fresh idempotency key.
  ///
  /// @param json the body; empty for none
  public Answer post(String path, String json) {
    return post(path, json, UUID.randomUUID().toString());
  }

  /// A command with the sender's idempotency key.
  public Answer post(String path, String json, String key) {
    HttpRequest.Builder request = request(path).header("Idempotency-Key", key);
    if (json.isEmpty()) {
      return send(request.POST(HttpRequest.BodyPublishers.noBody()).build());
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER_BOUND);
    if (!credential.header().isEmpty()) {
      request.header("Authorization", credential.header());
    }
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          request.method() + " " + request.uri().getPath(), response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + request.uri(), e);
    }
  }

  /// The answer to a request.
  ///
  /// @param asked the request's method and path
  public record Answer(String asked, int status, String body) {

    /// This answer, when its status is 2xx.
    ///
    /// @throws IllegalStateException otherwise
    public Answer orThrow() {
      if (status < 200 || status > 299) {
        throw new IllegalStateException(asked + " answered " + status + ": " + body);
      }
      return this;
    }

    /// The body of a 2xx answer.
    public <T> T as(Class<T> type) {
      return Json.read(orThrow().body(), type);
    }
  }
}
