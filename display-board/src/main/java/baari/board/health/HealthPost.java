package baari.board.health;

import baari.board.config.BoardSettings;
import baari.board.device.HallDevices;
import baari.board.device.HallPart;
import baari.client.CentreClient;
import baari.client.ReportPace;
import baari.client.loop.Loop;
import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Reports this board's health to the server every ten seconds, and within a second of a change. A
/// report that does not reach the server is not sent again: the next report is newer.
///
/// Runs on the loop.
@Singleton
final class HealthPost {
  private static final Logger LOG = Logger.getLogger(HealthPost.class);

  private final HallDevices devices;
  private final PageCount pages;
  private final BoardSettings settings;
  private final Loop loop;
  private final InstantSource time;
  private final CentreClient client;
  private final String version;
  private final Map<String, Instant> goodAt = new HashMap<>();
  private final ReportPace pace = new ReportPace();
  private String refusal = "";

  HealthPost(
      HallDevices devices,
      PageCount pages,
      BoardSettings settings,
      Loop loop,
      InstantSource time,
      CentreClient client,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.devices = devices;
    this.pages = pages;
    this.settings = settings;
    this.loop = loop;
    this.time = time;
    this.client = client;
    this.version = version;
  }

  void start(@Observes StartupEvent event) {
    loop.after(ReportPace.LOOK_EVERY, this::look);
  }

  private void look() {
    loop.after(ReportPace.LOOK_EVERY, this::look);
    var now = time.instant();
    var parts =
        Stream.concat(page(), devices.parts().stream())
            .limit(DeviceReport.PARTS_MAX)
            .map(part -> part(part, now))
            .toList();
    var work = parts.stream().map(DevicePart::works).toList();
    if (pace.isDue(work, now)) {
      var report = new DeviceReport(DeviceKind.BOARD, version, now, parts, Map.of());
      var _ =
          client
              .health(settings.device(), report)
              .thenAccept(answer -> loop.run(() -> answered(answer.why())));
    }
  }

  private void answered(String why) {
    if (!why.isEmpty() && !why.equals(refusal)) {
      LOG.warnf("The server does not take the report of this board's health: %s", why);
    }
    refusal = why;
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
}
