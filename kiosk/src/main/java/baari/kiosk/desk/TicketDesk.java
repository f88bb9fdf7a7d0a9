package baari.kiosk.desk;

import baari.client.ServerAnswer;
import baari.kiosk.offline.OwnNumbers;
import baari.kiosk.server.CentreCatalogue;
import baari.kiosk.server.ServerApi;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.Intents;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import baari.protocol.CentreView;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One tap, one token, one ticket. The tap's key is passed on to the server. So a tap whose answer
/// was lost gets the same token when it is repeated, and a token's first ticket is printed once. A
/// number is in the store before it is printed, so that a restart does not print it again without
/// the copy mark.
///
/// While the server is away, the number comes from this kiosk's own lease: at once when the kiosk
/// knows that the server is away, otherwise after one short attempt. When the lease has no number,
/// the server is asked anyway.
///
/// The paper never decides about the token: a token stays valid when its ticket did not print.
@ApplicationScoped
public class TicketDesk {
  /// How long a tap waits for the printer's verdict. After that the answer is `requested`.
  private static final long VERDICT_SECONDS_MAX = 5;

  private final RecentTaps<IssueRequest> taps = new RecentTaps<>();
  private final RecentTaps<String> copyTaps = new RecentTaps<>();
  private final RecentTaps<String> answerTaps = new RecentTaps<>();
  private final IssuedTickets tickets;
  private final TapStore kept;
  private final Intents intents;
  private final ServerApi server;
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
      ServerApi server,
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

  /// Completes when the printer's verdict is known, or after five seconds.
  public CompletableFuture<TapOutcome> take(String key, IssueRequest request) {
    return taps.outcomeOf(key, KeptTap.withoutSecrets(request), () -> issue(key, request))
        .map(this::whenSettled)
        .orElseGet(() -> refused(TapRefusal.KEY_REUSED));
  }

  /// Prints the same number again, marked as a copy. A token has at most three copies.
  public CompletableFuture<TapOutcome> copy(String key, String tokenId) {
    return copyTaps
        .outcomeOf(key, tokenId, () -> copy(tokenId))
        .map(this::whenSettled)
        .orElseGet(() -> refused(TapRefusal.KEY_REUSED));
  }

  /// A person says whether an unknown ticket came out. If it did not, it is printed again as a
  /// copy.
  public CompletableFuture<TapOutcome> answer(String key, String tokenId, boolean cameOut) {
    return answerTaps
        .outcomeOf(key, tokenId + cameOut, () -> answer(tokenId, cameOut))
        .map(this::whenSettled)
        .orElseGet(() -> refused(TapRefusal.KEY_REUSED));
  }

  /// A ticket of this kiosk, if it is still stored.
  public Optional<IssuedTicket> ticket(String tokenId) {
    return tickets.find(tokenId);
  }

  private CompletableFuture<TapOutcome> issue(String key, IssueRequest request) {
    return kept.ofKey(key).map(tap -> again(tap, request)).orElseGet(() -> issueAnew(key, request));
  }

  /// A tap from before a restart, or one that failed after it was stored. Only in the second case
  /// must the paper still be printed.
  private CompletableFuture<TapOutcome> again(KeptTap tap, IssueRequest request) {
    if (!tap.request().equals(KeptTap.withoutSecrets(request))) {
      return refused(TapRefusal.KEY_REUSED);
    }
    var centre = catalogue.centre();
    return CompletableFuture.completedFuture(
        tap.truth().state() == TicketState.REQUESTED && centre.isPresent()
            ? issued(tap, centre.get())
            : new TapOutcome.Issued(tickets.of(tap)));
  }

  private CompletableFuture<TapOutcome> issueAnew(String key, IssueRequest request) {
    if (!gate.enter()) {
      return refused(TapRefusal.TOO_MANY);
    }
    var centre = catalogue.centre();
    if (centre.isEmpty()) {
      return refused(TapRefusal.SERVER_AWAY);
    }
    papers.expect();
    return switch (link.view().standing()) {
      case NOT_ASKED, UP -> atServer(key, request, centre.get());
      case AWAY ->
          ownNumbers.give(key, request) instanceof OwnNumbers.Given.Taken(var tap)
              ? CompletableFuture.completedFuture(issued(tap, centre.get()))
              : atServer(key, request, centre.get());
      case BARRED -> refused(TapRefusal.SERVER_AWAY);
    };
  }

  /// The tap's key is on stable storage before the request is sent. So the server's token for it is
  /// always either kept or taken back. Until then, the server may still count an earlier try of the
  /// same citizen.
  private CompletableFuture<TapOutcome> atServer(
      String key, IssueRequest request, CentreView centre) {
    if (KeptTap.hasSecrets(request) && intents.isHeldBack(key)) {
      return refused(TapRefusal.NEEDS_SERVER);
    }
    return switch (intents.begin(key)) {
      case FIRST -> ask(new Ask(key, request, centre, true));
      case AGAIN -> ask(new Ask(key, request, centre, false));
      case BEING_WITHDRAWN -> refused(TapRefusal.SERVER_AWAY);
    };
  }

  private CompletableFuture<TapOutcome> ask(Ask ask) {
    return CompletableFuture.completedFuture(server)
        .thenCompose(asked -> asked.issue(ask.request(), ask.key()))
        .thenApply(answer -> outcome(ask, answer))
        .whenComplete((_, _) -> intents.end(ask.key()));
  }

  private TapOutcome outcome(Ask ask, ServerAnswer<TokenView> answer) {
    return switch (answer) {
      case ServerAnswer.Answered<TokenView>(var token) -> {
        var tap = KeptTap.ofServer(ask.key(), ask.request(), token);
        intents.keep(tap);
        yield issued(tap, ask.centre());
      }
      case ServerAnswer.Refused<TokenView>(var problem) -> {
        intents.settle(ask.key());
        yield new TapOutcome.RefusedByServer(problem);
      }
      case ServerAnswer.Away<TokenView>(_, var doubtful) -> {
        if (!doubtful) {
          nothingCameOf(ask);
        }
        yield offline(ask);
      }
      case ServerAnswer.Barred<TokenView> _ -> {
        nothingCameOf(ask);
        yield new TapOutcome.Refused(TapRefusal.SERVER_AWAY);
      }
    };
  }

  /// This try did nothing at the server. An earlier try may have succeeded.
  private void nothingCameOf(Ask ask) {
    if (ask.isFirstTry()) {
      intents.settle(ask.key());
    }
  }

  private TapOutcome offline(Ask ask) {
    return switch (ownNumbers.give(ask.key(), ask.request())) {
      case OwnNumbers.Given.Taken(var tap) -> issued(tap, ask.centre());
      case OwnNumbers.Given.Withheld(var why) -> new TapOutcome.Refused(refusal(why));
    };
  }

  private static TapRefusal refusal(OwnNumbers.Why why) {
    return switch (why) {
      case NOTHING -> TapRefusal.SERVER_AWAY;
      case NEEDS_SERVER -> TapRefusal.NEEDS_SERVER;
      case NOT_OFFERED -> TapRefusal.NOT_OFFERED;
      case OUTSIDE_HOURS -> TapRefusal.OUTSIDE_HOURS;
      case SUSPENDED -> TapRefusal.SERVICE_SUSPENDED;
      case SOLD_OUT -> TapRefusal.QUOTA_USED_UP;
      case USED_UP -> TapRefusal.NUMBERS_USED_UP;
    };
  }

  private TapOutcome issued(KeptTap tap, CentreView centre) {
    return new TapOutcome.Issued(tickets.firstOr(tap, fresh -> papers.first(fresh, centre)));
  }

  private CompletableFuture<TapOutcome> copy(String tokenId) {
    var ticket = tickets.find(tokenId);
    var centre = catalogue.centre();
    if (ticket.isEmpty() || centre.isEmpty()) {
      return refused(TapRefusal.TICKET_UNKNOWN);
    }
    return switch (ticket.get().askForCopy()) {
      case STILL_PRINTING -> refused(TapRefusal.STILL_PRINTING);
      case USED_UP -> refused(TapRefusal.COPIES_USED_UP);
      case GRANTED -> {
        papers.copy(ticket.get(), centre.get());
        yield CompletableFuture.completedFuture(new TapOutcome.Issued(ticket.get()));
      }
    };
  }

  private CompletableFuture<TapOutcome> answer(String tokenId, boolean cameOut) {
    var ticket = tickets.find(tokenId);
    if (ticket.isEmpty()) {
      return refused(TapRefusal.TICKET_UNKNOWN);
    }
    if (ticket.get().isPrinting()) {
      return refused(TapRefusal.STILL_PRINTING);
    }
    var truth = ticket.get().answered(cameOut);
    if (truth.isEmpty()) {
      return refused(TapRefusal.NOT_IN_DOUBT);
    }
    verdicts.tell(tokenId, truth.get());
    return cameOut
        ? CompletableFuture.completedFuture(new TapOutcome.Issued(ticket.get()))
        : copy(tokenId);
  }

  private CompletableFuture<TapOutcome> whenSettled(CompletableFuture<TapOutcome> tap) {
    return tap.thenCompose(outcome ->
        switch (outcome) {
          case TapOutcome.Issued(var ticket) -> settled(ticket).thenApply(_ -> outcome);
          case TapOutcome.Refused _, TapOutcome.RefusedByServer _ ->
              CompletableFuture.completedFuture(outcome);
        });
  }

  /// A copy of the job's future, because the time limit must not end the job itself.
  private static CompletableFuture<Object> settled(IssuedTicket ticket) {
    return ticket
        .job()
        .<Object>thenApply(result -> result)
        .completeOnTimeout(ticket, VERDICT_SECONDS_MAX, TimeUnit.SECONDS);
  }

  private static CompletableFuture<TapOutcome> refused(TapRefusal refusal) {
    return CompletableFuture.completedFuture(new TapOutcome.Refused(refusal));
  }

  /// A tap that goes to the server.
  ///
  /// @param isFirstTry whether the server cannot have a token for this key from an earlier try
  private record Ask(String key, IssueRequest request, CentreView centre, boolean isFirstTry) {}
}
