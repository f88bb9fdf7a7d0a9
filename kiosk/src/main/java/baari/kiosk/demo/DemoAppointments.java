package baari.kiosk.demo;

import baari.client.ServerAnswer;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.ServerApi;
import baari.protocol.CentreView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// Appointments for people who try the demo. They start so soon that they can be used at once, and
/// they are for a service that otherwise asks who the citizen is.
@ApplicationScoped
class DemoAppointments {
  private static final Duration FROM_NOW = Duration.ofMinutes(10);
  private static final int CODES = 10_000;

  private final ServerApi server;
  private final CentreCatalogue catalogue;
  private final InstantSource clock;

  DemoAppointments(ServerApi server, CentreCatalogue catalogue, InstantSource clock) {
    this.server = server;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// @param code what to type at the kiosk
  /// @param timeZone the centre's time zone; the slot is shown in it
  record Booked(String code, String service, Instant slot, String timeZone) {}

  /// Empty when the server did not book it.
  CompletableFuture<Optional<Booked>> book() {
    return catalogue
        .centre()
        .flatMap(centre -> service(centre).map(service -> book(service, centre.hours().timeZone())))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  private static Optional<CentreView.Service> service(CentreView centre) {
    return centre.departments().stream()
        .flatMap(department -> department.services().stream())
        .filter(CentreView.Service::requiresPerson)
        .findFirst();
  }

  private CompletableFuture<Optional<Booked>> book(CentreView.Service service, String timeZone) {
    var code = "DEMO-%04d".formatted(RandomGenerator.getDefault().nextInt(CODES));
    var slot = clock.instant().plus(FROM_NOW);
    return server
        .book(code, service.code(), slot, UUID.randomUUID().toString())
        .thenApply(answer ->
            answer instanceof ServerAnswer.Answered<String>
                ? Optional.of(new Booked(code, service.name().en(), slot, timeZone))
                : Optional.empty());
  }
}
