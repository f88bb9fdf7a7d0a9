package baari.engine;

import baari.engine.command.Command;
import baari.engine.counter.Counter;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/// Commands as a busy hall sends them, and some that it should not send. Now and then a command
/// contains values at the limits of their types.
public final class RandomCommands {
  private static final List<String> SERVICES = List.of("DOMI", "ARMS", "CNIC", "ESAH", "PASS");
  private static final List<String> SERIES = List.of("D", "A", "N");
  private static final List<String> CLASSES = List.of("ordinary", "senior", "quick", "slow");
  private static final List<String> COUNTERS = List.of("1", "2", "3", "4", "5");

  private static final PublicText LINK_IS_DOWN =
      new PublicText("the link is down", "رابطہ نہیں ہے");

  private static final List<String> OUTCOMES = List.of("GIVEN", "GIVEN", "REFUSED", "");
  private static final List<PaperState> TICKETS = List.of(PaperState.values());
  private static final List<Position> POSITIONS = List.of(Position.values());

  private final SplittableRandom random;
  private final boolean transfers;
  private final Extremes extremes;

  public RandomCommands(SplittableRandom random, boolean transfers) {
    this.random = random;
    this.transfers = transfers;
    this.extremes = new Extremes(random);
  }

  private boolean isExtreme() {
    return random.nextInt(40) == 0;
  }

  private String text(String usual) {
    return isExtreme() ? extremes.text() : usual;
  }

  /// A command for a centre in this state.
  public Command next(CentreState state) {
    int dice = random.nextInt(1000);
    if (dice < 3) {
      return new Command.CloseDay();
    }
    if (dice < 10 || !(state.day() instanceof CentreState.Day.Open)) {
      return random.nextBoolean() ? new Command.PassTime() : openDay(state);
    }
    if (transfers && dice < 40) {
      return dice < 20
          ? new Command.GrantLease(
              pick(SERIES), isExtreme() ? extremes.number() : 1 + random.nextInt(12))
          : handIn(state);
    }
    if (dice < 400) {
      return issue(state);
    }
    if (dice < 408) {
      return random.nextInt(3) == 0
          ? new Command.SuspendService(
              pick(SERVICES), random.nextBoolean() ? LINK_IS_DOWN : PublicText.of(text("no power")))
          : new Command.ResumeService(pick(SERVICES));
    }
    if (dice < 470) {
      return forToken(state, dice);
    }
    if (transfers && dice < 500) {
      return aside(pick(COUNTERS));
    }
    return atCounter(state, pick(COUNTERS));
  }

  private Command openDay(CentreState state) {
    LocalDate last = state.lastDay().orElse(Hall.DAY);
    return new Command.OpenDay(isExtreme() ? extremes.day() : last.plusDays(random.nextInt(3)));
  }

  /// Now and then with the ticket of an earlier day, or with a ticket that never existed.
  private Command issue(CentreState state) {
    String secret = text("CODE" + random.nextInt(1_000_000));
    Optional<String> staffReason =
        random.nextInt(4) == 0 ? Optional.of(reason()) : Optional.empty();
    if (random.nextInt(8) != 0) {
      return new Command.IssueToken(
          purposes(), priorityClass(), text("ur"), secret, Optional.empty(), staffReason);
    }
    List<TicketCode> tickets =
        state.citizens().carryOvers().values().stream()
            .flatMap(owed -> owed.expired().values().stream())
            .map(Token::facts)
            .map(facts -> new TicketCode(facts.number(), facts.trackingCode()))
            .sorted(Comparator.comparing(TicketCode::toString))
            .toList();
    TicketCode shown = tickets.isEmpty() ? new TicketCode(anyNumber(), "NONE") : pick(tickets);
    List<String> services = random.nextBoolean() ? purposes() : List.of();
    return new Command.IssueToken(
        services, priorityClass(), "ur", secret, Optional.of(shown), staffReason);
  }

  /// Some numbers in some order. Now and then one was not leased, or has other data than before.
  private Command handIn(CentreState state) {
    List<String> leases = state.leases().byId().keySet().stream().sorted().toList();
    if (leases.isEmpty() || random.nextInt(20) == 0) {
      return new Command.HandIn("none", List.of());
    }
    Lease lease = Objects.requireNonNull(state.leases().get(pick(leases)));
    List<OfflineToken> tokens = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      tokens.add(offline(lease));
    }
    return new Command.HandIn(lease.id(), tokens);
  }

  private OfflineToken offline(Lease lease) {
    int past = random.nextInt(30) == 0 ? 1 : 0;
    int number = lease.first() + random.nextInt(lease.last() - lease.first() + 1 + past);
    int minutes = random.nextInt(30) == 0 ? -1 : number % 7;
    Instant taken = lease.grantedAt().plusSeconds(60L * minutes).plusNanos(number);
    return new OfflineToken(
        new TokenNumber(lease.series(), number),
        pick(SERVICES.subList(0, 1 + number % 2)),
        CLASSES.get(number % CLASSES.size()),
        "ur",
        "SECRET",
        isExtreme() ? extremes.time() : taken,
        pick(TICKETS));
  }

  private List<String> purposes() {
    if (transfers && random.nextInt(4) == 0) {
      return random.nextBoolean() ? List.of("LIC") : List.of(pick(SERVICES), "LIC", pick(SERVICES));
    }
    return List.of(pick(SERVICES));
  }

  private Command aside(String counter) {
    return switch (random.nextInt(4)) {
      case 0 -> new Command.RaiseEmergency(counter, text("a quarrel"));
      case 1 -> new Command.ClearEmergency(counter);
      default -> new Command.PassTime();
    };
  }

  private Optional<String> priorityClass() {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(CLASSES));
  }

  private Command forToken(CentreState state, int dice) {
    String token = anyToken(state);
    if (transfers && dice % 3 != 0) {
      return dice % 2 == 0 ? new Command.Reinstate(token, reason()) : new Command.Unpark(token);
    }
    return dice % 2 == 0
        ? new Command.CancelToken(token, text("went home"))
        : new Command.ReportTicket(token, pick(TICKETS), text(""));
  }

  /// Mostly commands that make sense for the counter's state, sometimes any command.
  private Command atCounter(CentreState state, String counter) {
    if (random.nextInt(8) == 0) {
      return anything(counter);
    }
    return switch (state.counter(counter)) {
      case Counter.Closed _, Counter.Paused _ ->
          new Command.OpenCounter(counter, profile(), reason());
      case Counter.Idle _ when transfers && random.nextInt(5) == 0 -> resumeOrUndo(state, counter);
      case Counter.Idle _ -> random.nextInt(12) == 0 ? leave(counter) : nextOrOutOfTurn(counter);
      case Counter.Busy busy -> goOn(state, counter, busy);
    };
  }

  private Command goOn(CentreState state, String counter, Counter.Busy busy) {
    if (transfers && random.nextInt(3) == 0) {
      return sendOn(state, counter);
    }
    boolean serving = state.token(busy.token()).orElseThrow() instanceof Token.Serving;
    return serving
        ? new Command.Complete(counter, pick(OUTCOMES))
        : random.nextInt(5) == 0
            ? new Command.MarkNoShow(counter)
            : new Command.StartServing(counter);
  }

  private Command sendOn(CentreState state, String counter) {
    return switch (random.nextInt(7)) {
      case 0 -> new Command.Park(counter, "photocopy", until(state));
      case 1 -> new Command.Park(counter, text("bank"), Optional.empty());
      case 2 -> new Command.AddService(counter, random.nextBoolean() ? "LIC" : pick(SERVICES));
      case 3 -> new Command.Undo(counter);
      case 4 -> new Command.Recall(counter);
      default -> transfer(counter);
    };
  }

  /// Some minutes after the last token was issued.
  private Optional<Instant> until(CentreState state) {
    if (isExtreme()) {
      return Optional.of(extremes.time());
    }
    return state.tokens().values().stream()
        .map(token -> token.facts().issuedAt())
        .max(Comparator.naturalOrder())
        .map(last -> last.plusSeconds(60L * random.nextInt(12)).plusNanos(random.nextInt(3)));
  }

  private Command resumeOrUndo(CentreState state, String counter) {
    List<TokenNumber> parked =
        state.parked().values().stream().map(token -> token.facts().number()).sorted().toList();
    return parked.isEmpty() || random.nextBoolean()
        ? new Command.Undo(counter)
        : new Command.Resume(counter, pick(parked));
  }

  private Command nextOrOutOfTurn(String counter) {
    return random.nextInt(10) == 0
        ? new Command.CallNumber(counter, anyNumber(), text("why not"))
        : new Command.CallNext(counter);
  }

  private Command leave(String counter) {
    return random.nextBoolean()
        ? new Command.PauseCounter(counter, text("tea"))
        : new Command.CloseCounter(counter);
  }

  private Command transfer(String counter) {
    boolean toCounter = random.nextInt(3) == 0;
    return new Command.Transfer(
        counter,
        toCounter && random.nextBoolean() ? Optional.empty() : Optional.of(pick(SERVICES)),
        toCounter ? Optional.of(pick(COUNTERS)) : Optional.empty(),
        pick(POSITIONS),
        random.nextInt(3) == 0,
        reason());
  }

  private Command anything(String counter) {
    return switch (random.nextInt(8)) {
      case 0 -> new Command.OpenCounter(counter, profile(), reason());
      case 1 -> leave(counter);
      case 2 -> new Command.CallNext(counter);
      case 3 -> new Command.CallNumber(counter, anyNumber(), random.nextBoolean() ? "" : "so");
      case 4 -> new Command.Recall(counter);
      case 5 -> new Command.StartServing(counter);
      case 6 -> new Command.Complete(counter, "");
      default -> new Command.MarkNoShow(counter);
    };
  }

  /// Now and then the reason is missing.
  private String reason() {
    return random.nextInt(6) == 0 ? "" : "so";
  }

  private List<String> profile() {
    if (isExtreme()) {
      return Collections.nCopies(10_000, pick(SERVICES));
    }
    return random.nextInt(4) == 0 ? List.of(pick(SERVICES), pick(SERVICES)) : List.of();
  }

  private TokenNumber anyNumber() {
    return new TokenNumber(
        pick(List.of("D", "A", "N")), isExtreme() ? extremes.number() : 1 + random.nextInt(60));
  }

  private String anyToken(CentreState state) {
    List<String> ids = state.tokens().keySet().stream().sorted().toList();
    return ids.isEmpty() ? "none" : pick(ids);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
