package baari.kiosk.desk;

import baari.kiosk.alone.OwnNumbers;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.QueueServer;
import baari.kiosk.server.ServerAnswer;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.Intents;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import baari.protocol.TicketState;
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
  private final Intents intents;
  private final QueueServer server;
  private final ServerLink link;
  private final OwnNumbers ownNumbers;
  private final CentreCatalogue catalogue;
  private final Papers papers;
  private final TicketVerdicts verdicts;
  private final TapGate gate;

  TicketDesk(
      IssuedTickets tickets,
      TapStore kept,
      Intents intents,
      QueueServer server,
      ServerLink link,
      OwnNumbers ownNumbers,
      CentreCatalogue catalogue,
      Papers papers,
      TicketVerdicts verdicts,
      TapGate gate) {
    this.tickets = tickets;
    this.kept = kept;
    this.intents = intents;
    this.server = server;
    this.link = link;
    this.ownNumbers = ownNumbers;
    this.catalogue = catalogue;
    this.papers = papers;
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

  /// A tap from before a restart, or one that failed after it was kept: only of such a one is the
  /// paper still to be begun.
  private CompletableFuture<Outcome> again(KeptTap tap, IssueRequest request) {
    if (!tap.request().equals(KeptTap.withoutSecrets(request))) {
      return refused(Refusal.KEY_REUSED);
    }
    var centre = catalogue.centre();
    return CompletableFuture.completedFuture(
        tap.truth().state() == TicketState.REQUESTED && centre.isPresent()
            ? issued(tap, centre.get())
            : new Outcome.Issued(tickets.of(tap)));
  }

  private CompletableFuture<Outcome> issueAnew(String key, IssueRequest request) {
    if (!gate.enter()) {
      return refused(Refusal.TOO_MANY);
    }
    var centre = catalogue.centre();
    if (centre.isEmpty()) {
      return refused(Refusal.SERVER_AWAY);
    }
    papers.expect();
    return switch (link.view().standing()) {
      case NOT_ASKED, UP -> atServer(key, request, centre.get());
      case AWAY ->
          ownNumbers.give(key, request) instanceof OwnNumbers.Given.Taken(var tap)
              ? CompletableFuture.completedFuture(issued(tap, centre.get()))
              : atServer(key, request, centre.get());
      case BARRED -> refused(Refusal.SERVER_AWAY);
    };
  }

  /// The tap's key is on stable storage before the request leaves, so that whatever the server
  /// makes of it is settled or taken back. Until that is done, the server may still count an
  /// earlier try of the same citizen.
  private CompletableFuture<Outcome> atServer(String key, IssueRequest request, CentreView centre) {
    if (KeptTap.hasSecrets(request) && intents.isHeldBack(key)) {
      return refused(Refusal.NEEDS_SERVER);
    }
    return switch (intents.begin(key)) {
      case FIRST -> ask(new Ask(key, request, centre, true));
      case AGAIN -> ask(new Ask(key, request, centre, false));
      case BEING_WITHDRAWN -> refused(Refusal.SERVER_AWAY);
    };
  }

  private CompletableFuture<Outcome> ask(Ask ask) {
    return CompletableFuture.completedFuture(server)
        .thenCompose(asked -> asked.issue(ask.request(), ask.key()))
        .thenApply(answer -> outcome(ask, answer))
        .whenComplete((_, _) -> intents.end(ask.key()));
  }

  private Outcome outcome(Ask ask, ServerAnswer<TokenView> answer) {
    return switch (answer) {
      case ServerAnswer.Answered<TokenView>(var token) -> {
        var tap = KeptTap.ofServer(ask.key(), ask.request(), token);
        intents.keep(tap);
        yield issued(tap, ask.centre());
      }
      case ServerAnswer.Refused<TokenView>(var problem) -> {
        intents.settle(ask.key());
        yield new Outcome.RefusedByServer(problem);
      }
      case ServerAnswer.Away<TokenView>(_, var doubtful) -> {
        if (!doubtful) {
          nothingCameOf(ask);
        }
        yield alone(ask);
      }
      case ServerAnswer.Barred<TokenView> _ -> {
        nothingCameOf(ask);
        yield new Outcome.Refused(Refusal.SERVER_AWAY);
      }
    };
  }

  /// Of this try; an earlier one may have come to something.
  private void nothingCameOf(Ask ask) {
    if (ask.isFirstTry()) {
      intents.settle(ask.key());
    }
  }

  private Outcome alone(Ask ask) {
    return switch (ownNumbers.give(ask.key(), ask.request())) {
      case OwnNumbers.Given.Taken(var tap) -> issued(tap, ask.centre());
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
    return new Outcome.Issued(tickets.firstOr(tap, fresh -> papers.first(fresh, centre)));
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
        papers.copy(ticket.get(), centre.get());
        yield CompletableFuture.completedFuture(new Outcome.Issued(ticket.get()));
      }
    };
  }

  private CompletableFuture<Outcome> answer(String tokenId, boolean cameOut) {
    var ticket = tickets.find(tokenId);
    if (ticket.isEmpty()) {
      return refused(Refusal.TICKET_UNKNOWN);
    }
    if (ticket.get().isPrinting()) {
      return refused(Refusal.STILL_PRINTING);
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

  /// A tap that goes to the server.
  ///
  /// @param isFirstTry whether nothing can have come of its key before
  private record Ask(String key, IssueRequest request, CentreView centre, boolean isFirstTry) {}
}
