package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.otherState;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a counter may do with the citizen who is at it.
final class ServingDecisions {
  private final Catalogue catalogue;
  private final CounterDecisions counters;
  private final Journeys journeys;

  ServingDecisions(Catalogue catalogue, CounterDecisions counters, Journeys journeys) {
    this.catalogue = catalogue;
    this.counters = counters;
    this.journeys = journeys;
  }

  Decision complete(CentreState state, Command.Complete command, Instant at) {
    return counters.token(
        state,
        command.counter(),
        token ->
            token instanceof Token.Serving serving
                ? complete(state, serving, command.outcome(), at)
                : otherState(token));
  }

  private Decision complete(CentreState state, Token.Serving token, String outcome, Instant at) {
    List<String> outcomes = outcomes(token.facts().service());
    if (!outcomes.isEmpty() && !outcomes.contains(outcome)) {
      return refused(Refusal.OUTCOME_MISSING, String.join(", ", outcomes));
    }
    return accepted(
        Journeys.next(state, token.facts().visit())
            .map(next -> stepCompleted(token, outcome, next, at))
            .orElse(new Event.TokenServed(token.id(), token.counter(), outcome)));
  }

  private Event stepCompleted(Token.Serving token, String outcome, Visit.Step next, Instant at) {
    Position position = next.isReturn() ? Position.FRONT : catalogue.tokenRules().journeyAt();
    return new Event.StepCompleted(
        token.id(), token.counter(), outcome, next, position.since(token.facts(), at));
  }

  /// Empty for a service that a later configuration dropped.
  private List<String> outcomes(String service) {
    Catalogue.Service known = catalogue.services().get(service);
    return known == null ? List.of() : known.outcomes();
  }

  Decision addService(CentreState state, Command.AddService command) {
    if (!catalogue.services().containsKey(command.service())) {
      return refused(Refusal.UNKNOWN_SERVICE, command.service());
    }
    return counters.token(state, command.counter(), token -> addService(token, command));
  }

  private Decision addService(Token.AtCounter token, Command.AddService command) {
    Token.Facts facts = token.facts();
    List<Visit.Step> steps =
        journeys.steps(command.service()).stream()
            .filter(step -> !step.service().equals(facts.service()))
            .toList();
    if (steps.stream().allMatch(step -> facts.visit().has(step.service()))) {
      return refused(Refusal.SERVICE_PLANNED_ALREADY, command.service());
    }
    return facts.visit().plus(steps).remaining().size() > Visit.STEPS_LIMIT
        ? refused(Refusal.VISIT_TOO_LONG, Integer.toString(Visit.STEPS_LIMIT))
        : accepted(new Event.ServiceAdded(token.id(), command.counter(), steps));
  }

  Decision park(CentreState state, Command.Park command, Instant at) {
    if (command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, command.counter());
    }
    if (command.until().filter(until -> !until.isAfter(at)).isPresent()) {
      return refused(Refusal.UNTIL_IS_PAST, command.until().map(Instant::toString).orElse(""));
    }
    return counters.token(
        state,
        command.counter(),
        token ->
            accepted(
                new Event.TokenParked(
                    token.id(), command.counter(), command.reason(), command.until(), at)));
  }

  Decision transfer(CentreState state, Command.Transfer command, Instant at) {
    if (command.service().isEmpty() && command.toCounter().isEmpty()) {
      return refused(Refusal.TRANSFER_TARGET_MISSING, "");
    }
    Optional<String> service = command.service();
    if (service.isPresent() && !catalogue.services().containsKey(service.get())) {
      return refused(Refusal.UNKNOWN_SERVICE, service.get());
    }
    if (service.isPresent() && journeys.isJourney(service.get())) {
      return refused(Refusal.TRANSFER_TO_JOURNEY, service.get());
    }
    Optional<String> counter = command.toCounter();
    if (counter.isPresent() && !catalogue.counters().containsKey(counter.get())) {
      return refused(Refusal.UNKNOWN_COUNTER, counter.get());
    }
    if (command.position() == Position.FRONT && command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, command.counter());
    }
    return counters.token(state, command.counter(), token -> transfer(token, command, at));
  }

  private static Decision transfer(Token.AtCounter token, Command.Transfer command, Instant at) {
    boolean full = token.facts().visit().remaining().size() >= Visit.STEPS_LIMIT;
    if (command.returns() && full) {
      return refused(Refusal.VISIT_TOO_LONG, Integer.toString(Visit.STEPS_LIMIT));
    }
    String service = command.service().orElse(token.facts().service());
    Lane lane =
        command
            .toCounter()
            .map(to -> (Lane) new Lane.OfCounter(to))
            .orElse(new Lane.OfService(service));
    boolean front = command.position() == Position.FRONT;
    return accepted(
        new Event.TokenTransferred(
            token.id(),
            command.counter(),
            service,
            lane,
            front,
            command.position().since(token.facts(), at),
            command.returns(),
            front ? command.reason() : ""));
  }
}
