package baari.kiosk.desk;

import baari.drivers.device.PrintResult;
import baari.drivers.device.Ticket;
import baari.kiosk.paper.PrintQueue;
import baari.kiosk.paper.TicketLayout;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.QueueServer;
import baari.kiosk.server.ServerAnswer;
import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import baari.protocol.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One tap, one token, one ticket. The tap's key goes on to the server, so a tap whose answer was
/// lost on either way comes to the same token when it is made again, and a token's first ticket is
/// printed once.
///
/// The paper never decides about the token: a ticket that did not print voids nothing.
@ApplicationScoped
public class TicketDesk {
  /// How long a citizen's tap waits for the printer's verdict before the answer is `requested`.
  private static final long VERDICT_SECONDS_MAX = 5;

  private final Taps<IssueRequest> taps = new Taps<>();
  private final Taps<String> copyTaps = new Taps<>();
  private final IssuedTickets tickets = new IssuedTickets();
  private final QueueServer server;
  private final CentreCatalogue catalogue;
  private final PrintQueue printer;
  private final TicketLayout layout;
  private final TicketVerdicts verdicts;
  private final TapGate gate;

  TicketDesk(
      QueueServer server,
      CentreCatalogue catalogue,
      PrintQueue printer,
      TicketLayout layout,
      TicketVerdicts verdicts,
      TapGate gate) {
    this.server = server;
    this.catalogue = catalogue;
    this.printer = printer;
    this.layout = layout;
    this.verdicts = verdicts;
    this.gate = gate;
  }

  /// Completes when the printer's verdict is in, or after five seconds without it.
  public CompletableFuture<Outcome> take(String key, IssueRequest request) {
    return taps.once(key, request, () -> issue(key, request))
        .map(this::whenSettled)
        .orElseGet(() -> refused(Refusal.KEY_REUSED));
  }

  /// The same number once more, marked as a copy; at most three a token.
  public CompletableFuture<Outcome> copy(String key, String tokenId) {
    return copyTaps
        .once(key, tokenId, () -> copy(tokenId))
        .map(this::whenSettled)
        .orElseGet(() -> refused(Refusal.KEY_REUSED));
  }

  /// A ticket of this kiosk that is still remembered.
  public Optional<IssuedTicket> ticket(String tokenId) {
    return tickets.find(tokenId);
  }

  private CompletableFuture<Outcome> issue(String key, IssueRequest request) {
    if (!gate.enter()) {
      return refused(Refusal.TOO_MANY);
    }
    return catalogue
        .centre()
        .map(centre -> server.issue(request, key).thenApply(answer -> issued(answer, centre)))
        .orElseGet(() -> refused(Refusal.SERVER_AWAY));
  }

  private Outcome issued(ServerAnswer<TokenView> answer, CentreView centre) {
    return switch (answer) {
      case ServerAnswer.Answered<TokenView>(var token) ->
          new Outcome.Issued(tickets.firstOr(token, fresh -> printFirst(fresh, centre)));
      case ServerAnswer.Refused<TokenView>(var problem) -> new Outcome.RefusedByServer(problem);
      case ServerAnswer.Away<TokenView> _ -> new Outcome.Refused(Refusal.SERVER_AWAY);
    };
  }

  private void printFirst(IssuedTicket ticket, CentreView centre) {
    print(ticket, layout.ticket(ticket.token(), centre));
  }

  private CompletableFuture<Outcome> copy(String tokenId) {
    var ticket = tickets.find(tokenId);
    var centre = catalogue.centre();
    if (ticket.isEmpty() || centre.isEmpty()) {
      return refused(Refusal.TICKET_UNKNOWN);
    }
    return switch (ticket.get().askForCopy()) {
      case STILL_PRINTING -> refused(Refusal.STILL_PRINTING);
      case USED_UP -> refused(Refusal.COPIES_USED_UP);
      case GRANTED -> {
        print(ticket.get(), layout.copy(ticket.get().token(), centre.get()));
        yield CompletableFuture.completedFuture(new Outcome.Issued(ticket.get()));
      }
    };
  }

  private void print(IssuedTicket ticket, Ticket paper) {
    var _ = printer.print(paper).thenAccept(result -> settle(ticket, result));
  }

  private void settle(IssuedTicket ticket, PrintResult result) {
    verdicts.tell(ticket.token().id(), ticket.settle(result));
    ticket.finished(result);
  }

  private CompletableFuture<Outcome> whenSettled(CompletableFuture<Outcome> tap) {
    return tap.thenCompose(outcome ->
        switch (outcome) {
          case Outcome.Issued(var ticket) -> settled(ticket).thenApply(_ -> outcome);
          case Outcome.Refused _, Outcome.RefusedByServer _ ->
              CompletableFuture.completedFuture(outcome);
        });
  }

  /// A copy of the job's future, for the bound must not end the job itself.
  private static CompletableFuture<Object> settled(IssuedTicket ticket) {
    return ticket
        .job()
        .<Object>thenApply(result -> result)
        .completeOnTimeout(ticket, VERDICT_SECONDS_MAX, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Outcome> refused(Refusal refusal) {
    return CompletableFuture.completedFuture(new Outcome.Refused(refusal));
  }
}
