package baari.server;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives Prometheus the program's figures at `/q/metrics`. Quarkus's extension does the same and
/// also looks up every request's address pattern, which costs 7 % of a request's time.
@ApplicationScoped
class Metrics {
  private static final String PATH = "/q/metrics";
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private @Nullable JvmGcMetrics collections;

  @Produces
  @Singleton
  PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  synchronized void close(@Disposes PrometheusMeterRegistry registry) {
    if (collections != null) {
      collections.close();
    }
    registry.close();
  }

  void install(@Observes Router router, PrometheusMeterRegistry registry) {
    router
        .get(PATH)
        .blockingHandler(
            context ->
                context.response().putHeader("Content-Type", CONTENT_TYPE).end(scrape(registry)),
            false);
  }

  private synchronized String scrape(PrometheusMeterRegistry registry) {
    if (collections == null) {
      collections = bindJvm(registry);
    }
    return registry.scrape();
  }

  /// Runs at the first scrape. At the start it would take a twentieth of the start's time.
  private static JvmGcMetrics bindJvm(PrometheusMeterRegistry registry) {
    var collections = new JvmGcMetrics();
    Stream.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            collections)
        .forEach(figures -> figures.bindTo(registry));
    return collections;
  }
}
