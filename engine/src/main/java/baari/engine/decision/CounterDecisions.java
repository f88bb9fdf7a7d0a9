package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.otherState;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.counter.Counter;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// When a counter may be opened and closed, and in which state it must be for a request.
final class CounterDecisions {
  private final Catalogue catalogue;

  CounterDecisions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Services other than the configured ones need an open day, because the day's report says why.
  Decision open(CentreState state, Command.OpenCounter command) {
    String id = command.counter();
    List<String> profile = command.workProfile();
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
      case Counter.Closed _ when profile.isEmpty() || plan.takesJust(profile) ->
          opened(id, profile.isEmpty() ? plan.services() : profile, "");
      case Counter.Paused paused when profile.isEmpty() || isSame(paused, profile) ->
          opened(id, paused.services(), "");
      case Counter.Paused _ when plan.takesJust(profile) -> opened(id, profile, "");
      case Counter.Closed _, Counter.Paused _ -> departing(state, command);
      case Counter.Idle _, Counter.Busy _ -> refused(Refusal.COUNTER_ALREADY_OPEN, id);
    };
  }

  private static boolean isSame(Counter paused, List<String> profile) {
    return Set.copyOf(paused.services()).equals(Set.copyOf(profile));
  }

  private static Decision departing(CentreState state, Command.OpenCounter command) {
    if (!(state.day() instanceof CentreState.Day.Open)) {
      return refused(Refusal.DAY_NOT_OPEN, "");
    }
    return command.reason().isBlank()
        ? refused(Refusal.REASON_MISSING, command.counter())
        : opened(command.counter(), command.workProfile(), command.reason());
  }

  /// A service that is named twice is taken once: its lane must not count an overtake twice.
  private static Decision opened(String counter, List<String> services, String reason) {
    List<String> once = services.stream().distinct().toList();
    return accepted(new Event.CounterOpened(counter, once, reason));
  }

  /// Also closes a counter that a later configuration dropped while it was open.
  Decision close(CentreState state, String id) {
    return switch (state.counter(id)) {
      case Counter.Idle _, Counter.Paused _ -> accepted(new Event.CounterClosed(id));
      case Counter.Busy busy -> busy(state, busy);
      case Counter.Closed _ when catalogue.counters().containsKey(id) -> notOpen(id);
      case Counter.Closed _ -> refused(Refusal.UNKNOWN_COUNTER, id);
    };
  }

  Decision clearEmergency(CentreState state, String id) {
    return known(
        id,
        () ->
            state.emergencies().containsKey(id)
                ? accepted(new Event.EmergencyCleared(id))
                : refused(Refusal.NO_EMERGENCY, id));
  }

  /// Decides about a configured counter in any state.
  Decision known(String id, Supplier<Decision> decision) {
    return catalogue.counters().containsKey(id)
        ? decision.get()
        : refused(Refusal.UNKNOWN_COUNTER, id);
  }

  /// Decides about a counter that is free.
  Decision idle(CentreState state, String id, Function<Counter.Idle, Decision> decision) {
    return known(
        id,
        () ->
            switch (state.counter(id)) {
              case Counter.Idle idle -> decision.apply(idle);
              case Counter.Busy busy -> busy(state, busy);
              case Counter.Paused _, Counter.Closed _ -> notOpen(id);
            });
  }

  /// Decides about the token at a counter.
  Decision token(CentreState state, String id, Function<Token.AtCounter, Decision> decision) {
    return known(
        id,
        () ->
            switch (state.counter(id)) {
              case Counter.Busy busy -> decision.apply(held(state, busy));
              case Counter.Idle _ -> refused(Refusal.COUNTER_HAS_NO_TOKEN, id);
              case Counter.Paused _, Counter.Closed _ -> notOpen(id);
            });
  }

  private static Token.AtCounter held(CentreState state, Counter.Busy busy) {
    return state
        .token(busy.token())
        .filter(Token.AtCounter.class::isInstance)
        .map(Token.AtCounter.class::cast)
        .orElseThrow(() -> new IllegalStateException("counter " + busy.id() + " lost its token"));
  }

  /// Decides about the token that was called to a counter.
  Decision called(CentreState state, String id, Function<Token.Called, Decision> decision) {
    return token(
        state,
        id,
        token -> token instanceof Token.Called called ? decision.apply(called) : otherState(token));
  }

  private static Decision busy(CentreState state, Counter.Busy busy) {
    String number =
        state.token(busy.token()).map(token -> token.facts().number().toString()).orElse("");
    return refused(Refusal.COUNTER_BUSY, number);
  }

  private static Decision notOpen(String counter) {
    return refused(Refusal.COUNTER_NOT_OPEN, counter);
  }
}
