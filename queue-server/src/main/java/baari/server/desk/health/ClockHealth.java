package baari.server.desk.health;

import baari.machine.BelievedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Reports the believed time, and whether the machine's clock shows another time. The server is
/// ready in both cases, because the hall works with the believed time.
@Readiness
@ApplicationScoped
class ClockHealth implements HealthCheck {
  private final BelievedClock clock;

  ClockHealth(BelievedClock clock) {
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Instant> shown = clock.doubted();
    var response =
        HealthCheckResponse.named("clock")
            .up()
            .withData("doubted", shown.isPresent())
            .withData("believed", clock.instant().toString());
    shown.ifPresent(instant -> response.withData("shown", instant.toString()));
    return response.build();
  }
}
