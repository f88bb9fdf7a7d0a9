package baari.kiosk.desk;

import baari.drivers.device.printer.PrintResult;
import baari.kiosk.printer.PaperTruth;
import baari.kiosk.store.KeptTap;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A token of this kiosk and what is known of its paper. Safe from any thread.
public final class IssuedTicket {
  private static final int COPIES_MAX = 3;

  private final TokenView token;
  private final boolean offline;
  private PaperTruth truth;
  private CompletableFuture<PrintResult> job = new CompletableFuture<>();
  private int copies;

  private IssuedTicket(KeptTap tap) {
    this.token = tap.token();
    this.offline = tap.offline();
    this.truth = tap.truth();
    this.copies = tap.copies();
  }

  /// One whose paper is still to be printed.
  static IssuedTicket fresh(KeptTap tap) {
    return new IssuedTicket(tap);
  }

  /// One from before a restart: nothing of it is with the printer.
  static IssuedTicket restored(KeptTap tap) {
    var ticket = new IssuedTicket(tap);
    ticket.finished(new PrintResult.Unknown(tap.truth().detail()));
    return ticket;
  }

  public TokenView token() {
    return token;
  }

  /// Whether the number came from this kiosk's own lease.
  boolean offline() {
    return offline;
  }

  /// One consistent look at it.
  public synchronized TicketView view() {
    return TicketView.of(token, truth, copies, offline);
  }

  /// The job that is, or was last, with the printer.
  synchronized CompletableFuture<PrintResult> job() {
    return job;
  }

  synchronized PaperTruth settle(PrintResult result) {
    truth = truth.after(result);
    return truth;
  }

  /// Whether the printer has not yet said what became of the last paper.
  synchronized boolean isPrinting() {
    return !job.isDone();
  }

  /// A person said whether an unknown ticket came out; once more the same is no contradiction.
  ///
  /// @return nothing when it was not in doubt
  synchronized Optional<PaperTruth> answered(boolean cameOut) {
    var said = PaperTruth.said(cameOut);
    if (truth.state() == TicketState.UNKNOWN) {
      truth = said;
    }
    return Optional.of(truth).filter(said::equals);
  }

  void finished(PrintResult result) {
    job().complete(result);
  }

  synchronized int copies() {
    return copies;
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

  /// The copy that was granted could not be made; nothing of it is with the printer.
  synchronized void takeBackCopy() {
    copies--;
    finished(new PrintResult.Failed("the copy could not be made"));
  }

  enum CopyRight {
    GRANTED,
    STILL_PRINTING,
    USED_UP
  }
}
