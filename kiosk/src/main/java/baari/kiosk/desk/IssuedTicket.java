package baari.kiosk.desk;

import baari.drivers.device.PrintResult;
import baari.kiosk.paper.PaperTruth;
import baari.protocol.TokenView;
import java.util.concurrent.CompletableFuture;

/// A token of this kiosk and what is known of its paper. Safe from any thread.
public final class IssuedTicket {
  private static final int COPIES_MAX = 3;

  private final TokenView token;
  private PaperTruth truth = PaperTruth.REQUESTED;
  private CompletableFuture<PrintResult> job = new CompletableFuture<>();
  private int copies;

  IssuedTicket(TokenView token) {
    this.token = token;
  }

  public TokenView token() {
    return token;
  }

  /// One consistent look at it.
  public synchronized TicketView view() {
    return TicketView.of(token, truth, copies);
  }

  /// The job that is, or was last, with the printer.
  synchronized CompletableFuture<PrintResult> job() {
    return job;
  }

  synchronized PaperTruth settle(PrintResult result) {
    truth = truth.after(result);
    return truth;
  }

  void finished(PrintResult result) {
    job().complete(result);
  }

  synchronized CopyRight askForCopy() {
    if (!job.isDone()) {
      return CopyRight.STILL_PRINTING;
    }
    if (copies == COPIES_MAX) {
      return CopyRight.USED_UP;
    }
    copies++;
    job = new CompletableFuture<>();
    return CopyRight.GRANTED;
  }

  enum CopyRight {
    GRANTED,
    STILL_PRINTING,
    USED_UP
  }
}
