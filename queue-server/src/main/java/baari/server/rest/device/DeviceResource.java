package baari.server.rest.device;

import baari.access.Role;
import baari.machine.BelievedClock;
import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import baari.protocol.device.DeviceView;
import baari.server.desk.Desk;
import baari.server.device.Devices;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The health of the hall's kiosks and boards.
@NonBlocking
@Path("/api/v1/centres/{centre}/devices")
class DeviceResource {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]{1,40}");

  private final Devices devices;
  private final Desk desk;
  private final BelievedClock clock;
  private final SecurityIdentity identity;
  private final String version;

  DeviceResource(
      Devices devices,
      Desk desk,
      BelievedClock clock,
      SecurityIdentity identity,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.devices = devices;
    this.desk = desk;
    this.clock = clock;
    this.identity = identity;
    this.version = version;
  }

  /// Takes a device's report of its health. It is not a command: a lost report is followed by
  /// another.
  @POST
  @Path("{device}/health")
  @RolesAllowed({Role.KIOSK, Role.BOARD})
  public void health(
      @RestPath String centre, @RestPath String device, @Nullable DeviceReport body) {
    known(centre);
    DeviceReport report = checked(Bodies.required(body));
    name("device", device);
    if (!devices.report(centre, device, identity.getPrincipal().getName(), report)) {
      throw new ProblemException("too-many-devices", 409, device);
    }
  }

  /// Forgets a device that was removed, so that it is no longer missed.
  @DELETE
  @Path("{device}")
  @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
  public void forget(@RestPath String centre, @RestPath String device) {
    known(centre);
    if (!devices.forget(centre, device)) {
      throw new ProblemException("not-found", 404, device);
    }
  }

  /// All devices of the centre, with alarms, and the server itself while its machine's clock is
  /// doubted.
  @GET
  @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
  public List<DeviceView> devices(@RestPath String centre) {
    known(centre);
    return Stream.concat(clock.doubted().map(this::server).stream(), devices.of(centre).stream())
        .toList();
  }

  private DeviceView server(Instant shown) {
    Instant now = clock.instant();
    return new DeviceView(
        "server",
        DeviceKind.SERVER,
        version,
        new DeviceView.Condition("trouble", clock.shownSince(), true, List.of("clock")),
        now,
        Duration.between(now, shown).toMillis(),
        List.of(),
        Map.of());
  }

  private void known(String centre) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
  }

  private static DeviceReport checked(DeviceReport report) {
    if (report.kind() == null || report.kind() == DeviceKind.SERVER) {
      throw ProblemException.invalid("kind");
    }
    List<DevicePart> parts = report.parts() == null ? List.of() : report.parts();
    Map<String, Integer> figures = report.figures() == null ? Map.of() : report.figures();
    Bodies.atMost("parts", parts.size(), DeviceReport.PARTS_MAX);
    parts.forEach(DeviceResource::check);
    Bodies.atMost("figures", figures.size(), DeviceReport.PARTS_MAX);
    if (figures.values().stream().anyMatch(Objects::isNull)) {
      throw ProblemException.invalid("figures");
    }
    figures.keySet().forEach(figure -> name("figures", figure));
    return new DeviceReport(
        report.kind(),
        Bodies.text("version", report.version()),
        Bodies.moment("at", report.at()),
        List.copyOf(parts),
        Map.copyOf(figures));
  }

  private static void check(@Nullable DevicePart part) {
    if (part == null) {
      throw ProblemException.invalid("parts");
    }
    name("parts.name", part.name());
    name("parts.trouble", part.trouble());
  }

  private static void name(String what, @Nullable String text) {
    if (text == null || !NAME.matcher(text).matches()) {
      throw ProblemException.invalid(what);
    }
  }
}
