package baari.board.health;

import baari.board.config.BoardSettings;
import baari.board.device.HallDevices;
import baari.board.device.HallPart;
import baari.board.loop.Loop;
import baari.protocol.DeviceKind;
import baari.protocol.DevicePart;
import baari.protocol.DeviceReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Reports this board's health to the server every ten seconds, and within a second of a change. A
/// report that does not get through is not sent again: the next one says more.
///
/// Runs on the loop.
@Singleton
final class HealthPost {
  private static final Logger LOG = Logger.getLogger(HealthPost.class);
  private static final int TIMEOUT_MILLIS = 3_000;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final HallDevices devices;
  private final PageCount pages;
  private final BoardSettings settings;
  private final Loop loop;
  private final InstantSource time;
  private final ObjectMapper json;
  private final HttpClient client;
  private final String version;
  private final Map<String, Instant> goodAt = new HashMap<>();
  private List<Boolean> reported = List.of();
  private Instant reportedAt = Instant.MIN;

  HealthPost(
      HallDevices devices,
      PageCount pages,
      BoardSettings settings,
      Loop loop,
      InstantSource time,
      ObjectMapper json,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.devices = devices;
    this.pages = pages;
    this.settings = settings;
    this.loop = loop;
    this.time = time;
    this.json = json;
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
    this.version = version;
  }

  void start(@Observes StartupEvent event) {
    loop.after(LOOK_EVERY, this::look);
  }

  private void look() {
    loop.after(LOOK_EVERY, this::look);
    var now = time.instant();
    var parts =
        Stream.concat(page(), devices.parts().stream())
            .limit(DeviceReport.PARTS_MAX)
            .map(part -> part(part, now))
            .toList();
    var work = parts.stream().map(DevicePart::works).toList();
    if (!work.equals(reported) || !now.isBefore(reportedAt.plus(EVERY))) {
      reported = work;
      reportedAt = now;
      post(new DeviceReport(DeviceKind.BOARD, version, now, parts, Map.of()));
    }
  }

  private Stream<HallPart> page() {
    return pages.isExpected() ? Stream.of(new HallPart("page", pages::isOpen)) : Stream.empty();
  }

  private DevicePart part(HallPart part, Instant now) {
    boolean works = part.works().getAsBoolean();
    if (works) {
      goodAt.put(part.name(), now);
    }
    var trouble = works ? "none" : "not-connected";
    return new DevicePart(part.name(), works, trouble, goodAt.get(part.name()));
  }

  private void post(DeviceReport report) {
    client
        .request(options())
        .compose(request -> request.send(body(report)))
        .onFailure(failure -> LOG.debugf("No report of health: %s", failure.getMessage()));
  }

  private Buffer body(DeviceReport report) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written", e);
    }
  }

  private RequestOptions options() {
    var feed = settings.feed();
    var centre = URLEncoder.encode(feed.centre(), StandardCharsets.UTF_8);
    var path = "/api/v1/centres/" + centre + "/devices/" + settings.device() + "/health";
    var options = new RequestOptions();
    options.setAbsoluteURI(feed.server().resolve(path).toString());
    options.setMethod(HttpMethod.POST);
    options.setTimeout(TIMEOUT_MILLIS);
    options.putHeader("Authorization", "Bearer " + feed.key());
    options.putHeader("Content-Type", "application/json");
    return options;
  }
}
