package baari.kiosk.desk;

import baari.kiosk.paper.PaperTruth;
import baari.kiosk.server.QueueServer;
import baari.kiosk.server.ServerAnswer;
import baari.protocol.TicketReport;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;

/// Tells the server what became of each ticket's paper, in order, one at a time, in the background;
/// a report that does not get through is tried again with the same key.
@ApplicationScoped
public class TicketVerdicts {
  private static final Logger LOG = Logger.getLogger(TicketVerdicts.class);
  private static final int WAITING_MAX = 1_000;
  private static final int TRIES_MAX = 100;
  private static final Duration PAUSE_FIRST = Duration.ofMillis(500);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

  private final BlockingQueue<Report> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread thread = Thread.ofVirtual().name("ticket-verdicts").unstarted(this::run);
  private final QueueServer server;
  private final MeterRegistry metrics;

  TicketVerdicts(QueueServer server, MeterRegistry metrics) {
    this.server = server;
    this.metrics = metrics;
  }

  /// Never blocks. With a thousand reports waiting already it is dropped, and logged.
  void tell(String tokenId, PaperTruth truth) {
    var state = truth.state().name().toLowerCase(java.util.Locale.ROOT);
    metrics.counter("baari.tickets", "paper", state).increment();
    LOG.infof("Ticket of %s: %s %s", tokenId, state, truth.detail());
    if (!waiting.offer(new Report(tokenId, truth.report(), UUID.randomUUID().toString()))) {
      LOG.errorf(
          "The server will not hear of the ticket of %s: %d reports wait", tokenId, WAITING_MAX);
    }
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        deliver(waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Report report) throws InterruptedException {
    var pause = PAUSE_FIRST;
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      if (isDelivered(report)) {
        return;
      }
      Thread.sleep(pause);
      pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
    }
    LOG.errorf("The server never heard of the ticket of %s", report.tokenId());
  }

  private boolean isDelivered(Report report) {
    return switch (server.report(report.tokenId(), report.body(), report.key()).join()) {
      case ServerAnswer.Answered<TicketReport> _ -> true;
      case ServerAnswer.Away<TicketReport> _ -> false;
      case ServerAnswer.Refused<TicketReport>(var problem) -> {
        LOG.warnf("The server refused the report on %s: %s", report.tokenId(), problem.type());
        yield true;
      }
    };
  }

  private record Report(String tokenId, TicketReport body, String key) {}
}
