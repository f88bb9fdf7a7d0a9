package baari.server.engine;

import java.util.Map;
import org.pcollections.HashTreePMap;

/// What a publication changes: what is offered from now on, nothing for those who are here.
final class ConfigurationChanges {
  private ConfigurationChanges() {}

  static CentreState published(CentreState state, Event.ConfigurationPublished event) {
    boolean dayOpen = state.day() instanceof CentreState.Day.Open;
    CentreState published = state.with(state.configuration().followedBy(event, dayOpen));
    return state.configuration().exists() ? published : claimed(published);
  }

  /// Journals from before configurations were published do not say what claim a token has: those
  /// tokens get it from the first publication.
  private static CentreState claimed(CentreState state) {
    CentreState claimed = state.withLastActions(HashTreePMap.empty());
    for (Token token : state.tokens().values()) {
      Token.Facts facts = token.facts();
      Claim claim = state.catalogue().claimOf(facts.priorityClass());
      claimed = claimed.with(token.with(facts.withClaim(claim)));
    }
    for (Map.Entry<Lane, LaneQueue> lane : state.lanes().entrySet()) {
      claimed = claimed.with(lane.getKey(), lane.getValue().claimedAs(claimed));
    }
    return claimed;
  }
}
