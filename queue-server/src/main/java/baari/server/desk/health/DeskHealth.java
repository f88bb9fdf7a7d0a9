package baari.server.desk.health;

import baari.server.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready as long as the last batch could be stored. It names the centres that cannot be read. The
/// server is ready for the others.
@Readiness
@ApplicationScoped
class DeskHealth implements HealthCheck {
  private final Desk desk;

  DeskHealth(Desk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("desk stores").status(desk.isStoring());
    List<String> behind = desk.behind();
    return behind.isEmpty()
        ? response.build()
        : response.withData("cannotBeRead", String.join(" ", behind)).build();
  }
}
