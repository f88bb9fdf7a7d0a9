package baari.kiosk.desk;

import baari.drivers.device.printer.PrintResult;
import baari.kiosk.printer.PaperTruth;
import baari.kiosk.store.KeptTap;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A token of this kiosk and what is known about its paper. Thread-safe.
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

  /// A ticket whose paper must still be printed.
  static IssuedTicket fresh(KeptTap tap) {
    return new IssuedTicket(tap);
  }

  /// A ticket from before a restart. The printer has no job for it.
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

  /// A consistent view of the ticket.
  public synchronized TicketView view() {
    return TicketView.of(token, truth, copies, offline);
  }

  /// The current or last job at the printer.
  synchronized CompletableFuture<PrintResult> job() {
    return job;
  }

  synchronized PaperTruth settle(PrintResult result) {
    truth = truth.after(result);
    return truth;
  }

  /// Whether the printer has not yet reported the result of the last job.
  synchronized boolean isPrinting() {
    return !job.isDone();
  }

  /// A person says whether an unknown ticket came out. The same answer again is accepted.
  ///
  /// @return empty when the ticket was not in doubt
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

  /// A granted copy could not be made. The printer has received nothing of it.
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
