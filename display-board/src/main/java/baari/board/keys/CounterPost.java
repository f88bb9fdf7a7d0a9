package baari.board.keys;

import baari.board.config.BoardSettings;
import baari.board.keys.CounterCommand.Result;
import baari.board.loop.Loop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Sends what was pressed to the server: one press, one command, sent again under the same key
/// while nobody answers.
@Singleton
final class CounterPost {
  private static final Logger LOG = Logger.getLogger(CounterPost.class);
  private static final int ATTEMPTS = 4;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int NO_CONTENT = 204;
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  private final BoardSettings settings;
  private final Loop loop;
  private final HttpClient client;

  CounterPost(BoardSettings settings, Loop loop, Vertx vertx) {
    this.settings = settings;
    this.loop = loop;
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
  }

  private record Press(
      String counter, CounterCommand command, String key, Consumer<Result> listener) {}

  /// From any thread.
  ///
  /// @param listener is told what came of it, on the loop
  void send(String counter, CounterCommand command, Consumer<Result> listener) {
    var press = new Press(counter, command, UUID.randomUUID().toString(), listener);
    loop.run(() -> post(press, ATTEMPTS));
  }

  private void post(Press press, int attempts) {
    client
        .request(options(press))
        .compose(request -> request.send(press.command().body()))
        .compose(CounterPost::answered)
        .onSuccess(result -> loop.run(() -> tell(press, result)))
        .onFailure(failure -> loop.run(() -> failed(press, attempts - 1, failure)));
  }

  private void failed(Press press, int attemptsLeft, Throwable failure) {
    if (attemptsLeft == 0) {
      LOG.warnf("Nobody answered: %s", failure.getMessage());
      tell(press, Result.UNREACHED);
    } else {
      loop.after(PAUSE, () -> post(press, attemptsLeft));
    }
  }

  private static void tell(Press press, Result result) {
    LOG.infof("'%s' pressed at counter %s: %s", press.command().name(), press.counter(), result);
    press.listener().accept(result);
  }

  private static Future<Result> answered(HttpClientResponse response) {
    int status = response.statusCode();
    if (status >= FIRST_FAILURE) {
      return Future.failedFuture("the server answered " + status);
    }
    if (status >= FIRST_REFUSAL) {
      return Future.succeededFuture(Result.REFUSED);
    }
    return Future.succeededFuture(status == NO_CONTENT ? Result.NOBODY : Result.DONE);
  }

  private RequestOptions options(Press press) {
    var feed = settings.feed();
    var path =
        "/api/v1/centres/%s/counters/%s/%s"
            .formatted(encoded(feed.centre()), encoded(press.counter()), press.command().name());
    var options = new RequestOptions();
    options.setAbsoluteURI(feed.server().resolve(path).toString());
    options.setMethod(HttpMethod.POST);
    options.setTimeout(TIMEOUT_MILLIS);
    options.putHeader("Authorization", "Bearer " + feed.key());
    options.putHeader("Content-Type", "application/json");
    options.putHeader("Idempotency-Key", press.key());
    return options;
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
