package baari.board.device;

import baari.board.config.BoardSettings;
import baari.board.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Asks the server for the next citizen when a call-next button is pressed: one press, one command,
/// sent again under the same key while nobody answers.
@Singleton
final class CallNextPost {
  private static final Logger LOG = Logger.getLogger(CallNextPost.class);
  private static final int ATTEMPTS = 4;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HallDevices devices;
  private final BoardSettings settings;
  private final Loop loop;
  private final HttpClient client;

  CallNextPost(HallDevices devices, BoardSettings settings, Loop loop, Vertx vertx) {
    this.devices = devices;
    this.settings = settings;
    this.loop = loop;
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
  }

  void listen(@Observes StartupEvent event) {
    devices.buttons().forEach(each -> each.button().onPress(() -> pressed(each.counter())));
  }

  private void pressed(String counter) {
    var key = UUID.randomUUID().toString();
    loop.run(() -> post(counter, key, ATTEMPTS));
  }

  private void post(String counter, String key, int attempts) {
    client
        .request(options(counter, key))
        .compose(request -> request.send("{}"))
        .compose(CallNextPost::answered)
        .onSuccess(status -> LOG.infof("Button at counter %s: %d", counter, status))
        .onFailure(failure -> loop.run(() -> failed(counter, key, attempts - 1, failure)));
  }

  private void failed(String counter, String key, int attemptsLeft, Throwable failure) {
    if (attemptsLeft == 0) {
      LOG.warnf("Button at counter %s: nobody answered: %s", counter, failure.getMessage());
    } else {
      loop.after(PAUSE, () -> post(counter, key, attemptsLeft));
    }
  }

  private static Future<Integer> answered(HttpClientResponse response) {
    int status = response.statusCode();
    return status >= 500
        ? Future.failedFuture("the server answered " + status)
        : Future.succeededFuture(status);
  }

  private RequestOptions options(String counter, String key) {
    var feed = settings.feed();
    var path =
        "/api/v1/centres/" + encoded(feed.centre()) + "/counters/" + encoded(counter) + "/next";
    var options = new RequestOptions();
    options.setAbsoluteURI(feed.server().resolve(path).toString());
    options.setMethod(HttpMethod.POST);
    options.setTimeout(TIMEOUT_MILLIS);
    options.putHeader("Authorization", "Bearer " + feed.key());
    options.putHeader("Content-Type", "application/json");
    options.putHeader("Idempotency-Key", key);
    return options;
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
