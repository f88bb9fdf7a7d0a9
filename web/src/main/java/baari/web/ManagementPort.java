package baari.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// When `baari.management.port` names a port, that port serves metrics and health and nothing else.
/// The program's own port then only says at `/q/health/ready` whether it is ready, without a
/// reason. Without the setting, one port serves everything.
@Singleton
public final class ManagementPort {
  private static final Logger LOG = Logger.getLogger(ManagementPort.class);
  private static final String ITS_PATHS = "/q/";
  private static final String READY = "/q/health/ready";

  /// Runs before everything that answers, but after the check of the host.
  private static final int PRIORITY = 850;

  private final Optional<Integer> wanted;
  private final String host;
  private final SmallRyeHealthReporter health;
  private final Vertx vertx;
  private volatile @Nullable HttpServer server;

  ManagementPort(
      @ConfigProperty(name = "baari.management.port") Optional<Integer> wanted,
      @ConfigProperty(name = "baari.management.host", defaultValue = "127.0.0.1") String host,
      SmallRyeHealthReporter health,
      Vertx vertx) {
    this.wanted = wanted;
    this.host = host;
    this.health = health;
    this.vertx = vertx;
  }

  /// The port that it listens on, if there is one.
  public OptionalInt port() {
    HttpServer listening = server;
    return listening == null ? OptionalInt.empty() : OptionalInt.of(listening.actualPort());
  }

  void install(@Observes Filters filters) {
    if (wanted.isPresent()) {
      filters.register(this::part, PRIORITY);
    }
  }

  /// The program does not start when the port is not available.
  void listen(@Observes StartupEvent start) {
    wanted.ifPresent(port -> {
      server =
          vertx
              .createHttpServer()
              .requestHandler(VertxHttpRecorder.getRootHandler())
              .listen(port, host)
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      LOG.infof("Metrics and health on http://%s:%d", host, server.actualPort());
    });
  }

  private void part(RoutingContext context) {
    boolean isHere = port().orElse(0) == context.request().localAddress().port();
    boolean isManagement = context.normalizedPath().startsWith(ITS_PATHS);
    if (isHere == isManagement) {
      context.next();
    } else if (context.normalizedPath().equals(READY)) {
      health.getReadinessAsync().subscribe().with(known -> sayReady(context, known), context::fail);
    } else {
      context.response().setStatusCode(404).end();
    }
  }

  private static void sayReady(RoutingContext context, SmallRyeHealth known) {
    String status = known.isDown() ? "DOWN" : "UP";
    context
        .response()
        .setStatusCode(known.isDown() ? 503 : 200)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
        .end("{\"status\":\"" + status + "\",\"checks\":[]}");
  }
}
