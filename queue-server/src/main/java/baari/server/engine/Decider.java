package baari.server.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns a request into events, or says why not.
final class Decider {
  private static final String CANCELLED_WITHOUT_REASON = "";

  private final Catalogue catalogue;
  private final Rule rule;

  Decider(Catalogue catalogue, Rule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  Decision decide(CentreState state, Request request) {
    Instant at = request.at();
    return switch (request.command()) {
      case Command.OpenDay(LocalDate day) -> openDay(state, day);
      case Command.CloseDay() -> closeDay(state);
      case Command.OpenCounter(String counter, List<String> profile) ->
          openCounter(state, counter, profile);
      case Command.PauseCounter(String counter, String reason) ->
          idle(state, counter, _ -> accepted(new Event.CounterPaused(counter, reason)));
      case Command.CloseCounter(String counter) -> closeCounter(state, counter);
      case Command.IssueToken command -> issue(state, command, at);
      case Command.CallNext(String counter) ->
          idle(state, counter, idle -> callNext(state, idle, at));
      case Command.CallNumber command ->
          idle(state, command.counter(), _ -> callNumber(state, command));
      case Command.Recall(String counter) ->
          called(state, counter, token -> new Event.TokenRecalled(token.id(), counter));
      case Command.StartServing(String counter) ->
          called(state, counter, token -> new Event.ServingStarted(token.id(), counter));
      case Command.Complete(String counter, String outcome) -> complete(state, counter, outcome);
      case Command.MarkNoShow(String counter) ->
          called(state, counter, token -> new Event.TokenNotShown(token.id(), counter));
      case Command.Transfer command -> transfer(state, command, at);
      case Command.CancelToken(String token, String reason) -> cancel(state, token, reason);
      case Command.ReportTicket(String token, Ticket ticket, String detail) ->
          state.token(token).isPresent()
              ? accepted(new Event.TicketReported(token, ticket, detail))
              : refused(Refusal.UNKNOWN_TOKEN, token);
    };
  }

  private static Decision openDay(CentreState state, LocalDate day) {
    return switch (state.day()) {
      case CentreState.Day.Open(LocalDate open) ->
          refused(Refusal.DAY_ALREADY_OPEN, open.toString());
      case CentreState.Day.Closed(LocalDate last) when !day.isAfter(last) ->
          refused(Refusal.DAY_IS_PAST, last.toString());
      case CentreState.Day.Closed _, CentreState.Day.Never _ -> accepted(new Event.DayOpened(day));
    };
  }

  private static Decision closeDay(CentreState state) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    String busy =
        String.join(
            ", ",
            state.counters().values().stream()
                .filter(counter -> counter instanceof Counter.Busy)
                .map(Counter::id)
                .sorted()
                .toList());
    return busy.isEmpty()
        ? accepted(new Event.DayClosed(day))
        : refused(Refusal.COUNTERS_STILL_BUSY, busy);
  }

  private Decision openCounter(CentreState state, String id, List<String> profile) {
    Catalogue.CounterPlan plan = catalogue.counters().get(id);
    if (plan == null) {
      return refused(Refusal.UNKNOWN_COUNTER, id);
    }
    Optional<String> unknown =
        profile.stream().filter(code -> !catalogue.services().containsKey(code)).findFirst();
    if (unknown.isPresent()) {
      return refused(Refusal.UNKNOWN_SERVICE, unknown.get());
    }
    return switch (state.counter(id)) {
      case Counter.Closed _ -> opened(id, profile.isEmpty() ? plan.services() : profile);
      case Counter.Paused(_, List<String> services, _) ->
          opened(id, profile.isEmpty() ? services : profile);
      case Counter.Idle _, Counter.Busy _ -> refused(Refusal.COUNTER_ALREADY_OPEN, id);
    };
  }

  /// A service named twice is taken once: its lane must not count an overtake twice.
  private static Decision opened(String counter, List<String> services) {
    return accepted(new Event.CounterOpened(counter, services.stream().distinct().toList()));
  }

  /// Also one that a later configuration dropped while it was open.
  private Decision closeCounter(CentreState state, String id) {
    return switch (state.counter(id)) {
      case Counter.Idle _, Counter.Paused _ -> accepted(new Event.CounterClosed(id));
      case Counter.Busy busy -> busy(state, busy);
      case Counter.Closed _ when catalogue.counters().containsKey(id) -> notOpen(id);
      case Counter.Closed _ -> refused(Refusal.UNKNOWN_COUNTER, id);
    };
  }

  private Decision issue(CentreState state, Command.IssueToken command, Instant at) {
    if (!(state.day() instanceof CentreState.Day.Open(LocalDate day))) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    Catalogue.Service service = catalogue.services().get(command.service());
    if (service == null) {
      return refused(Refusal.UNKNOWN_SERVICE, command.service());
    }
    String priorityClass = command.priorityClass().orElse(catalogue.ordinaryClass());
    if (!catalogue.priorityClasses().containsKey(priorityClass)) {
      return refused(Refusal.UNKNOWN_PRIORITY_CLASS, priorityClass);
    }
    TokenNumber number = nextNumber(state, service.series());
    Place place = new Place(at, at, number);
    return accepted(
        new Event.TokenIssued(
            CentreState.tokenId(day, number),
            number,
            service.code(),
            priorityClass,
            command.language(),
            command.trackingCode(),
            rule.ahead(state.lane(new Lane.OfService(service.code())), priorityClass, place, at)));
  }

  private static TokenNumber nextNumber(CentreState state, String series) {
    Integer last = state.lastNumbers().get(series);
    return new TokenNumber(series, last == null ? 1 : last + 1);
  }

  private Decision callNext(CentreState state, Counter.Idle counter, Instant at) {
    return rule.next(state.queuesOf(counter), at)
        .map(next -> accepted(new Event.TokenCalled(next.token(), counter.id())))
        .orElse(new Decision.Accepted(List.of()));
  }

  private static Decision callNumber(CentreState state, Command.CallNumber command) {
    if (command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, command.number().toString());
    }
    Optional<Token> token = state.token(command.number());
    if (token.isEmpty()) {
      return refused(Refusal.UNKNOWN_TOKEN, command.number().toString());
    }
    return token.get() instanceof Token.Waiting waiting
        ? accepted(
            new Event.TokenCalledOutOfTurn(waiting.id(), command.counter(), command.reason()))
        : otherState(token.get());
  }

  private Decision complete(CentreState state, String counter, String outcome) {
    return atCounter(
        state,
        counter,
        token ->
            token instanceof Token.Serving
                ? accepted(new Event.TokenServed(token.id(), counter, outcome))
                : otherState(token));
  }

  private Decision transfer(CentreState state, Command.Transfer command, Instant at) {
    if (command.service().isEmpty() && command.toCounter().isEmpty()) {
      return refused(Refusal.TRANSFER_TARGET_MISSING, "");
    }
    Optional<String> service = command.service();
    if (service.isPresent() && !catalogue.services().containsKey(service.get())) {
      return refused(Refusal.UNKNOWN_SERVICE, service.get());
    }
    Optional<String> counter = command.toCounter();
    if (counter.isPresent() && !catalogue.counters().containsKey(counter.get())) {
      return refused(Refusal.UNKNOWN_COUNTER, counter.get());
    }
    return atCounter(state, command.counter(), token -> accepted(transferred(token, command, at)));
  }

  private static Event transferred(Token.AtCounter token, Command.Transfer command, Instant at) {
    String service = command.service().orElse(token.facts().service());
    Lane lane =
        command
            .toCounter()
            .map(counter -> (Lane) new Lane.OfCounter(counter))
            .orElse(new Lane.OfService(service));
    Instant since =
        switch (command.position()) {
          case FRONT, ORIGINAL -> token.facts().waitingSince();
          case BACK -> at;
        };
    boolean front = command.position() == Command.Position.FRONT;
    return new Event.TokenTransferred(token.id(), command.counter(), service, lane, front, since);
  }

  private static Decision cancel(CentreState state, String id, String reason) {
    if (reason.equals(CANCELLED_WITHOUT_REASON)) {
      return refused(Refusal.REASON_MISSING, id);
    }
    return state
        .token(id)
        .map(token ->
            switch (token) {
              case Token.Waiting _, Token.Called _ ->
                  accepted(new Event.TokenCancelled(id, reason));
              case Token.Serving _,
                  Token.Served _,
                  Token.NoShow _,
                  Token.Cancelled _,
                  Token.Expired _ ->
                  otherState(token);
            })
        .orElse(refused(Refusal.UNKNOWN_TOKEN, id));
  }

  private Decision idle(CentreState state, String id, Function<Counter.Idle, Decision> decision) {
    if (!catalogue.counters().containsKey(id)) {
      return refused(Refusal.UNKNOWN_COUNTER, id);
    }
    return switch (state.counter(id)) {
      case Counter.Idle idle -> decision.apply(idle);
      case Counter.Busy busy -> busy(state, busy);
      case Counter.Paused _, Counter.Closed _ -> notOpen(id);
    };
  }

  private Decision atCounter(
      CentreState state, String id, Function<Token.AtCounter, Decision> decision) {
    if (!catalogue.counters().containsKey(id)) {
      return refused(Refusal.UNKNOWN_COUNTER, id);
    }
    return switch (state.counter(id)) {
      case Counter.Busy busy ->
          state
              .token(busy.token())
              .filter(Token.AtCounter.class::isInstance)
              .map(token -> decision.apply((Token.AtCounter) token))
              .orElseThrow(() -> new IllegalStateException("counter " + id + " lost its token"));
      case Counter.Idle _ -> refused(Refusal.COUNTER_HAS_NO_TOKEN, id);
      case Counter.Paused _, Counter.Closed _ -> notOpen(id);
    };
  }

  private Decision called(CentreState state, String id, Function<Token.Called, Event> event) {
    return atCounter(
        state,
        id,
        token ->
            token instanceof Token.Called called
                ? accepted(event.apply(called))
                : otherState(token));
  }

  private static Decision busy(CentreState state, Counter.Busy busy) {
    String number =
        state.token(busy.token()).map(token -> token.facts().number().toString()).orElse("");
    return refused(Refusal.COUNTER_BUSY, number);
  }

  private static Decision notOpen(String counter) {
    return refused(Refusal.COUNTER_NOT_OPEN, counter);
  }

  private static Decision otherState(Token token) {
    return refused(Refusal.TOKEN_IN_OTHER_STATE, token.facts().number() + " " + stateOf(token));
  }

  /// The state's name as the wire has it.
  static String stateOf(Token token) {
    return switch (token) {
      case Token.Waiting _ -> "waiting";
      case Token.Called _ -> "called";
      case Token.Serving _ -> "serving";
      case Token.Served _ -> "served";
      case Token.NoShow _ -> "no-show";
      case Token.Cancelled _ -> "cancelled";
      case Token.Expired _ -> "expired";
    };
  }

  private static Decision accepted(Event event) {
    return Decision.Accepted.of(event);
  }

  private static Decision refused(Refusal refusal, String what) {
    return new Decision.Refused(refusal, what);
  }
}
