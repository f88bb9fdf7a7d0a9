package baari.kiosk.desk;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.Ticket;
import baari.kiosk.printer.PrintQueue;
import baari.kiosk.store.TapStore;
import baari.paper.TicketLayout;
import baari.protocol.CentreView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Prints tickets. Each ticket gets a verdict, whatever fails, so that nobody waits for it forever.
@ApplicationScoped
class Papers {
  private static final Logger LOG = Logger.getLogger(Papers.class);

  private final PrintQueue printer;
  private final TicketLayout layout;
  private final TapStore taps;
  private final TicketVerdicts verdicts;

  Papers(PrintQueue printer, TicketLayout layout, TapStore taps, TicketVerdicts verdicts) {
    this.printer = printer;
    this.layout = layout;
    this.taps = taps;
    this.verdicts = verdicts;
  }

  /// A ticket will follow soon.
  void expect() {
    printer.expect();
  }

  void first(IssuedTicket ticket, CentreView centre) {
    print(ticket, () -> layout.ticket(ticket.token(), centre, ticket.offline()));
  }

  /// Prints a granted copy. The copy is counted before it is printed. If counting fails, the copy
  /// is taken back.
  void copy(IssuedTicket ticket, CentreView centre) {
    try {
      taps.countCopy(ticket.token().id(), ticket.copies());
    } catch (RuntimeException | Error e) {
      ticket.takeBackCopy();
      throw e;
    }
    print(ticket, () -> layout.copy(ticket.token(), centre, ticket.offline()));
  }

  private void print(IssuedTicket ticket, Supplier<Ticket> paper) {
    var _ =
        CompletableFuture.completedFuture(paper)
            .thenApply(Supplier::get)
            .thenCompose(printer::print)
            .exceptionally(Papers::notPrinted)
            .thenAccept(result -> settle(ticket, result));
  }

  /// The printer has received nothing of the ticket.
  private static PrintResult notPrinted(Throwable bug) {
    LOG.error("A ticket could not be made", bug);
    return new PrintResult.Failed("the ticket could not be made");
  }

  private void settle(IssuedTicket ticket, PrintResult result) {
    try {
      verdicts.tell(ticket.token().id(), ticket.settle(result));
    } finally {
      ticket.finished(result);
    }
  }
}
