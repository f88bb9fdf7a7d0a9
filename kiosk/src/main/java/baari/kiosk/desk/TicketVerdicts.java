package baari.kiosk.desk;

import baari.kiosk.offline.Outbox;
import baari.kiosk.printer.PaperTruth;
import baari.kiosk.printer.TicketTrouble;
import baari.kiosk.store.TapStore;
import baari.protocol.token.TicketState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/// Stores whether each ticket was printed. The server is told in the background. Staff are told
/// about a ticket that did not come out.
@ApplicationScoped
class TicketVerdicts {
  private static final Logger LOG = Logger.getLogger(TicketVerdicts.class);

  private final ConcurrentMap<String, PaperTruth> unkept = new ConcurrentHashMap<>();
  private final TapStore taps;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private volatile boolean isFailing;
  private final TicketTrouble trouble;

  TicketVerdicts(TapStore taps, Outbox outbox, MeterRegistry metrics, TicketTrouble trouble) {
    this.taps = taps;
    this.outbox = outbox;
    this.metrics = metrics;
    this.trouble = trouble;
  }

  /// Never throws. A verdict that cannot be written now is tried again until it is written.
  void tell(String tokenId, PaperTruth truth) {
    var state = truth.state().name().toLowerCase(Locale.ROOT);
    metrics.counter("baari.tickets", "paper", state).increment();
    LOG.infof("Ticket of %s: %s %s", tokenId, state, truth.detail());
    if (truth.state() == TicketState.FAILED) {
      trouble.failed();
    }
    unkept.put(tokenId, truth);
    keep();
    outbox.wake();
  }

  /// Writes the verdicts that are still only in memory. There is at most one for each ticket.
  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void keep() {
    unkept.forEach(this::keep);
  }

  private void keep(String tokenId, PaperTruth truth) {
    try {
      taps.settle(tokenId, truth);
      unkept.remove(tokenId, truth);
      isFailing = false;
    } catch (RuntimeException | Error e) {
      if (!isFailing) {
        LOG.error("The result of a ticket cannot be stored; it is tried again", e);
      }
      isFailing = true;
    }
  }
}
