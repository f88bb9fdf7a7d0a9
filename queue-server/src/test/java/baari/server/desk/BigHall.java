package baari.server.desk;

import baari.engine.Hall;
import baari.engine.command.Command;
import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingLimits;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.journal.JournalException;
import baari.machine.SettableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A hall of 32 counters that all take the one service, and short methods to ask its desk.
public final class BigHall {
  public static final String CENTRE = "lahore";
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final int COUNTERS = 32;
  static final String ACTOR = "agent1";

  private BigHall() {}

  public static Desk desk(MemoryJournal journal, Publisher publisher, SettableClock clock)
      throws JournalException {
    return new Desk(journal, publisher, clock, List.of(CENTRE));
  }

  /// The state before the first entry, as if the configuration had been published long ago.
  static CentreState state() {
    return Hall.state(catalogue());
  }

  private static Catalogue catalogue() {
    return new Catalogue(
        Map.of("DOMI", new Catalogue.Service("DOMI", "D")),
        Map.of("ordinary", new Catalogue.PriorityClass("ordinary", Claim.PLAIN)),
        IntStream.rangeClosed(1, COUNTERS)
            .mapToObj(Integer::toString)
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> new Catalogue.CounterPlan(id, List.of("DOMI")))),
        "ordinary",
        5,
        IssuingLimits.NONE,
        Catalogue.TokenRules.ORDINARY,
        Hall.owing(5).citizenRules());
  }

  public static CompletableFuture<Answer> ask(Desk desk, String key, Command command) {
    return desk.submit(CENTRE, key, ACTOR, command);
  }

  public static Answer answer(CompletableFuture<Answer> asked) throws Exception {
    return asked.get(20, TimeUnit.SECONDS);
  }

  public static Command openDay() {
    return new Command.OpenDay(DAY);
  }

  public static Command open(int counter) {
    return new Command.OpenCounter(Integer.toString(counter));
  }

  /// Makes the command as the API does: with a new secret for every attempt.
  public static Command issue(String secret) {
    return new Command.IssueToken("DOMI", Optional.empty(), "ur", secret);
  }

  /// With the ticket of an earlier day.
  static Command issueFor(Token.Expired expired, String secret) {
    var ticket = new TicketCode(expired.facts().number(), expired.facts().trackingCode());
    return new Command.IssueToken(List.of(), Optional.empty(), "ur", secret, Optional.of(ticket));
  }

  public static Command next(int counter) {
    return new Command.CallNext(Integer.toString(counter));
  }
}
