package baari.server.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready as long as the last batch could be stored.
@Readiness
@ApplicationScoped
class DeskHealth implements HealthCheck {
  private final Desk desk;

  DeskHealth(Desk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("desk stores").status(desk.isStoring()).build();
  }
}
