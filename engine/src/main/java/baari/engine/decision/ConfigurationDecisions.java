package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.refused;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.counter.LastAction;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// When a configuration may replace the one in force: it must still be possible to serve everybody
/// who is in the hall.
final class ConfigurationDecisions {
  /// The maximum number of tokens that a refusal names, because a person reads it.
  private static final int NAMED_LIMIT = 10;

  private ConfigurationDecisions() {}

  static Decision publish(CentreState state, Command.PublishConfiguration command, Instant at) {
    if (state.configuration().isAlready(command)) {
      return accepted();
    }
    int version = state.configuration().version() + 1;
    if (state.configuration().exists() && command.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING, "configuration " + version);
    }
    List<String> stranded =
        Stream.concat(state.tokens().values().stream(), takenBack(state, command.catalogue(), at))
            .filter(token -> isStranded(token, command.catalogue(), at))
            .map(token -> token.facts().number())
            .distinct()
            .sorted()
            .map(TokenNumber::toString)
            .toList();
    return stranded.isEmpty()
        ? accepted(
            new Event.ConfigurationPublished(
                version,
                command.document(),
                command.catalogue(),
                command.fileDigest(),
                command.reason()))
        : refused(Refusal.CITIZENS_STRANDED, named(stranded));
  }

  /// The tokens as they would be again if a counter took its last action back.
  private static Stream<Token> takenBack(CentreState state, Catalogue next, Instant at) {
    return state.lastActions().values().stream()
        .filter(last -> !last.at().plus(next.tokenRules().undoWithin()).isBefore(at))
        .filter(last -> state.token(last.after().id()).filter(last::stands).isPresent())
        .map(LastAction::before);
  }

  /// A token at a counter may still come back to its lane, after parking or as a no-show.
  private static boolean isStranded(Token token, Catalogue next, Instant at) {
    return switch (token) {
      case Token.Waiting _, Token.Parked _ -> !leadsOn(token.facts(), next);
      case Token.AtCounter here ->
          !next.counters().containsKey(here.counter()) || !leadsOn(here.facts(), next);
      case Token.NoShow gone ->
          !gone.at().plus(next.tokenRules().noShowGrace()).isBefore(at)
              && !leadsOn(gone.facts(), next);
      case Token.Served _, Token.Cancelled _, Token.Expired _ -> false;
    };
  }

  private static boolean leadsOn(Token.Facts facts, Catalogue next) {
    return isThere(facts.lane(), next)
        && facts.visit().remaining().stream().allMatch(step -> isThere(step.lane(), next));
  }

  private static boolean isThere(Lane lane, Catalogue next) {
    return switch (lane) {
      case Lane.OfService(String service) -> next.serves(service);
      case Lane.OfCounter(String counter) -> next.counters().containsKey(counter);
    };
  }

  private static String named(List<String> numbers) {
    var first = String.join(", ", numbers.stream().limit(NAMED_LIMIT).toList());
    int more = numbers.size() - NAMED_LIMIT;
    return more > 0 ? first + " + " + more : first;
  }
}
