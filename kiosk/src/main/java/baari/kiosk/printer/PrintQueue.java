package baari.kiosk.printer;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.TicketPrinter;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Tickets that wait for the printer. They are printed one after the other on the printer's own
/// platform thread, because a serial driver would pin a virtual thread. Every ticket gets a
/// verdict.
@Startup
@ApplicationScoped
public class PrintQueue {
  private static final Logger LOG = Logger.getLogger(PrintQueue.class);
  private static final int WAITING_MAX = 16;

  /// After this time the citizen has left with the number from the screen. Somebody else would take
  /// a paper that comes out now.
  private static final Duration STALE_AFTER = Duration.ofSeconds(90);

  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(WAITING_MAX);
  private final TicketPrinter printer;
  private final TicketTrouble trouble;
  private final Thread thread = Thread.ofPlatform().name("ticket-printer").unstarted(this::run);

  PrintQueue(TicketPrinter printer, TicketTrouble trouble) {
    this.printer = printer;
    this.trouble = trouble;
  }

  /// A ticket will follow soon. While its number is being fetched, an idle printer gets the query
  /// that must come before each ticket. Never blocks.
  public void expect() {
    if (orders.isEmpty()) {
      var _ = orders.offer(new Expected());
    }
  }

  /// Never blocks and never completes exceptionally. The verdict comes on the printer's thread.
  public CompletableFuture<PrintResult> print(Ticket ticket) {
    if (!ticket.isLegible()) {
      LOG.warn("A ticket has characters that cannot be printed; it shows boxes instead");
      trouble.illegible();
    }
    var job = new Job(ticket, System.nanoTime(), new CompletableFuture<>());
    if (!orders.offer(job)) {
      return CompletableFuture.completedFuture(
          new PrintResult.Failed(WAITING_MAX + " tickets already wait for the printer"));
    }
    return job.verdict();
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(STOP_WITHIN);
    for (var order : orders) {
      if (order instanceof Job job) {
        job.verdict().complete(new PrintResult.Failed("the kiosk stopped"));
      }
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        switch (orders.take()) {
          case Expected() -> prepare();
          case Job job -> job.verdict().complete(verdict(job));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepare() {
    try {
      printer.prepare();
    } catch (RuntimeException | Error e) {
      LOG.error("The printer's driver failed", e);
    }
  }

  private PrintResult verdict(Job job) {
    if (System.nanoTime() - job.since() > STALE_AFTER.toNanos()) {
      return new PrintResult.Failed("it waited longer than " + STALE_AFTER.toSeconds() + " s");
    }
    try {
      return printer.print(job.ticket());
    } catch (RuntimeException | Error e) {
      LOG.error("A ticket made the printer's driver fail", e);
      return new PrintResult.Unknown("the driver failed: " + e);
    }
  }

  /// A piece of work for the printer's thread.
  private sealed interface Order {}

  private record Expected() implements Order {}

  private record Job(Ticket ticket, long since, CompletableFuture<PrintResult> verdict)
      implements Order {}
}
