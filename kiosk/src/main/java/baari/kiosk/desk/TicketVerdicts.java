package baari.kiosk.desk;

import baari.kiosk.alone.Duties;
import baari.kiosk.paper.PaperTruth;
import baari.kiosk.store.TapStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/// Keeps what became of each ticket's paper; the server hears of it in the background.
@ApplicationScoped
class TicketVerdicts {
  private static final Logger LOG = Logger.getLogger(TicketVerdicts.class);

  private final TapStore taps;
  private final Duties duties;
  private final MeterRegistry metrics;

  TicketVerdicts(TapStore taps, Duties duties, MeterRegistry metrics) {
    this.taps = taps;
    this.duties = duties;
    this.metrics = metrics;
  }

  void tell(String tokenId, PaperTruth truth) {
    var state = truth.state().name().toLowerCase(Locale.ROOT);
    metrics.counter("baari.tickets", "paper", state).increment();
    LOG.infof("Ticket of %s: %s %s", tokenId, state, truth.detail());
    taps.settle(tokenId, truth);
    duties.wake();
  }
}
