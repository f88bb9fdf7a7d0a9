package baari.server.engine;

import static baari.server.engine.Decision.accepted;
import static baari.server.engine.Decision.refused;

import java.util.List;

/// When a configuration may take the place of the one in force: nobody who is in the hall may be
/// left without a way to be served.
final class ConfigurationDecisions {
  /// A refusal names so many; a person reads it.
  private static final int NAMED_LIMIT = 10;

  private ConfigurationDecisions() {}

  static Decision publish(CentreState state, Command.PublishConfiguration command) {
    if (state.configuration().isAlready(command)) {
      return accepted();
    }
    List<String> stranded =
        state.tokens().values().stream()
            .filter(token -> isStranded(token, command.catalogue()))
            .map(token -> token.facts().number())
            .sorted()
            .map(TokenNumber::toString)
            .toList();
    return stranded.isEmpty()
        ? accepted(
            new Event.ConfigurationPublished(
                state.configuration().version() + 1,
                command.document(),
                command.catalogue(),
                command.fileDigest()))
        : refused(Refusal.CITIZENS_STRANDED, named(stranded));
  }

  private static boolean isStranded(Token token, Catalogue next) {
    return switch (token) {
      case Token.Waiting _, Token.Parked _ -> !leadsOn(token.facts(), next);
      case Token.AtCounter here ->
          !next.counters().containsKey(here.counter())
              || !here.facts().visit().remaining().stream()
                  .allMatch(step -> isThere(step.lane(), next));
      case Token.Served _, Token.NoShow _, Token.Cancelled _, Token.Expired _ -> false;
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
    String first = String.join(", ", numbers.stream().limit(NAMED_LIMIT).toList());
    int more = numbers.size() - NAMED_LIMIT;
    return more > 0 ? first + " + " + more : first;
  }
}
