package baari.engine.change;

import baari.engine.event.Event;
import baari.engine.offer.PublicText;
import baari.engine.rule.LaneQueue;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.Map;
import org.pcollections.HashTreePMap;

/// What changes for the centre as a whole.
final class CentreChanges {
  private CentreChanges() {}

  static CentreState apply(CentreState state, Event.OfCentre happened, Instant at) {
    return switch (happened) {
      case Event.ConfigurationPublished event -> published(state, event);
      case Event.ServiceSuspended(String service, PublicText reason) ->
          state.with(state.issuing().suspending(service, reason));
      case Event.ServiceResumed(String service) -> state.with(state.issuing().resuming(service));
      case Event.TimeSetBack(Instant from) -> TimeChanges.setBack(state, from, at);
    };
  }

  /// Changes what is offered from now on. Nothing changes for the tokens that exist already.
  private static CentreState published(CentreState state, Event.ConfigurationPublished event) {
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
    CentreState named = claimed;
    for (Map.Entry<Lane, LaneQueue> lane : state.lanes().entrySet()) {
      claimed =
          claimed.with(
              lane.getKey(),
              lane.getValue().claimedAs(token -> TokenChanges.waiting(named, token)));
    }
    return claimed;
  }
}
