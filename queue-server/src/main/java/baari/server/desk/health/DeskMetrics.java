package baari.server.desk.health;

import baari.machine.BelievedClock;
import baari.server.desk.Desk;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Metrics of what the desk has stored and what waits for it.
@ApplicationScoped
class DeskMetrics {
  void register(
      @Observes StartupEvent event, Desk desk, BelievedClock clock, MeterRegistry metrics) {
    FunctionCounter.builder("baari.entries", desk, Desk::entriesStored)
        .description("Journal entries stored since start")
        .register(metrics);
    FunctionCounter.builder("baari.batches", desk, Desk::batchesStored)
        .description("Transactions that stored journal entries")
        .register(metrics);
    Gauge.builder("baari.inbox", desk, Desk::waiting)
        .description("Requests that wait for the writer")
        .register(metrics);
    Gauge.builder("baari.clock.doubted", clock, each -> each.doubted().isPresent() ? 1 : 0)
        .description("Whether the machine's clock shows a time that is not believed")
        .register(metrics);
  }
}
