package baari.kiosk.desk;

import baari.drivers.device.PrintResult;
import baari.drivers.device.Ticket;
import baari.kiosk.alone.OwnNumbers;
import baari.kiosk.paper.PrintQueue;
import baari.kiosk.paper.TicketLayout;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.QueueServer;
import baari.kiosk.server.ServerAnswer;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import baari.protocol.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One tap, one token, one ticket. The tap's key goes on to the server, so a tap whose answer was
/// lost on either way comes to the same token when it is made again, and a token's first ticket is
/// printed once. A number is in the store before its paper is begun, so that a restart does not
/// print it again unmarked.
///
/// While the server is away the number comes from this kiosk's own lease: at once when that is
/// known, else after one short attempt. Where the lease has none, the server is asked all the same.
///
/// The paper never decides about the token: a ticket that did not print voids nothing.
@ApplicationScoped
public class TicketDesk {
  /// How long a citizen's tap waits for the printer's verdict before the answer is `requested`.
  private static final long VERDICT_SECONDS_MAX = 5;

  private final Taps<IssueRequest> taps = new Taps<>();
  private final Taps<String> copyTaps = new Taps<>();
  private final Taps<String> answerTaps = new Taps<>();
  private final IssuedTickets tickets;
  private final TapStore kept;
  private final QueueServer server;
  private final ServerLink link;
  private final OwnNumbers ownNumbers;
  private final CentreCatalogue catalogue;
  private final PrintQueue printer;
  private final TicketLayout layout;
  private final TicketVerdicts verdicts;
  private final TapGate gate;

  TicketDesk(
      IssuedTickets tickets,
      TapStore kept,
      QueueServer server,
      ServerLink link,
      OwnNumbers ownNumbers,
      CentreCatalogue catalogue,
      PrintQueue printer,
      TicketLayout layout,
      TicketVerdicts verdicts,
      TapGate gate) {
    this.tickets = tickets;
    this.kept = kept;
    this.server = server;
    this.link = link;
    this.ownNumbers = ownNumbers;
    this.catalogue = catalogue;
    this.printer = printer;
    this.layout = layout;
    this.verdicts = verdicts;
    this.gate = gate;
  }

  /// Completes when the printer's verdict is in, or after five seconds without it.
  public CompletableFuture<Outcome> take(String key, IssueRequest request) {
    return taps.once(key, KeptTap.withoutSecrets(request), () -> issue(key, request))
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

  /// A person's word on an unknown ticket; one that did not come out is printed again as a copy.
  public CompletableFuture<Outcome> answer(String key, String tokenId, boolean cameOut) {
    return answerTaps
        .once(key, tokenId + cameOut, () -> answer(tokenId, cameOut))
        .map(this::whenSettled)
        .orElseGet(() -> refused(Refusal.KEY_REUSED));
  }

  /// A ticket of this kiosk that is still remembered.
  public Optional<IssuedTicket> ticket(String tokenId) {
    return tickets.find(tokenId);
  }

  private CompletableFuture<Outcome> issue(String key, IssueRequest request) {
    return kept.ofKey(key).map(tap -> again(tap, request)).orElseGet(() -> issueAnew(key, request));
  }

  /// A tap from before a restart.
  private CompletableFuture<Outcome> again(KeptTap tap, IssueRequest request) {
    return tap.request().equals(KeptTap.withoutSecrets(request))
        ? CompletableFuture.completedFuture(new Outcome.Issued(tickets.of(tap)))
        : refused(Refusal.KEY_REUSED);
  }

  private CompletableFuture<Outcome> issueAnew(String key, IssueRequest request) {
    if (!gate.enter()) {
      return refused(Refusal.TOO_MANY);
    }
    var centre = catalogue.centre();
    if (centre.isEmpty()) {
      return refused(Refusal.SERVER_AWAY);
    }
    printer.expect();
    return switch (link.view().standing()) {
      case NOT_ASKED, UP -> atServer(key, request, centre.get());
      case AWAY ->
          ownNumbers.give(key, request, false) instanceof OwnNumbers.Given.Taken(var tap)
              ? CompletableFuture.completedFuture(issued(tap, centre.get()))
              : atServer(key, request, centre.get());
      case BARRED -> refused(Refusal.SERVER_AWAY);
    };
  }

  private CompletableFuture<Outcome> atServer(String key, IssueRequest request, CentreView centre) {
    return server
        .issue(request, key)
        .thenApply(answer ->
            switch (answer) {
              case ServerAnswer.Answered<TokenView>(var token) -> {
                var tap = KeptTap.ofServer(key, request, token);
                kept.keep(tap);
                yield issued(tap, centre);
              }
              case ServerAnswer.Refused<TokenView>(var problem) ->
                  new Outcome.RefusedByServer(problem);
              case ServerAnswer.Away<TokenView>(_, var doubtful) ->
                  alone(key, request, centre, doubtful);
              case ServerAnswer.Barred<TokenView> _ -> new Outcome.Refused(Refusal.SERVER_AWAY);
            });
  }

  private Outcome alone(String key, IssueRequest request, CentreView centre, boolean doubtful) {
    return switch (ownNumbers.give(key, request, doubtful)) {
      case OwnNumbers.Given.Taken(var tap) -> issued(tap, centre);
      case OwnNumbers.Given.Withheld(var why) -> new Outcome.Refused(refusal(why));
    };
  }

  private static Refusal refusal(OwnNumbers.Why why) {
    return switch (why) {
      case NOTHING -> Refusal.SERVER_AWAY;
      case NEEDS_SERVER -> Refusal.NEEDS_SERVER;
      case NOT_OFFERED -> Refusal.NOT_OFFERED;
      case OUTSIDE_HOURS -> Refusal.OUTSIDE_HOURS;
      case SUSPENDED -> Refusal.SERVICE_SUSPENDED;
      case SOLD_OUT -> Refusal.QUOTA_USED_UP;
      case USED_UP -> Refusal.NUMBERS_USED_UP;
    };
  }

  private Outcome issued(KeptTap tap, CentreView centre) {
    return new Outcome.Issued(tickets.firstOr(tap, fresh -> printFirst(fresh, centre)));
  }

  private void printFirst(IssuedTicket ticket, CentreView centre) {
    print(ticket, layout.ticket(ticket.token(), centre, ticket.offline()));
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
        kept.countCopy(tokenId, ticket.get().copies());
        print(
            ticket.get(), layout.copy(ticket.get().token(), centre.get(), ticket.get().offline()));
        yield CompletableFuture.completedFuture(new Outcome.Issued(ticket.get()));
      }
    };
  }

  private CompletableFuture<Outcome> answer(String tokenId, boolean cameOut) {
    var ticket = tickets.find(tokenId);
    if (ticket.isEmpty()) {
      return refused(Refusal.TICKET_UNKNOWN);
    }
    var truth = ticket.get().answered(cameOut);
    if (truth.isEmpty()) {
      return refused(Refusal.NOT_IN_DOUBT);
    }
    verdicts.tell(tokenId, truth.get());
    return cameOut
        ? CompletableFuture.completedFuture(new Outcome.Issued(ticket.get()))
        : copy(tokenId);
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
