package baari.engine.state;

import baari.engine.rule.LaneQueue;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The tokens of a centre, and the lanes in which tokens wait.
///
/// @param byId every token of the last opened day, and the tokens of earlier days that kiosks have
///   handed in since that day was opened
/// @param parked the parked tokens among them, by id
/// @param lanes where tokens wait; no empty lane
/// @param counterLanes how many of the lanes belong to one counter
public record TokenSet(
    PMap<String, Token> byId,
    PMap<String, Token.Parked> parked,
    PMap<Lane, LaneQueue> lanes,
    int counterLanes) {
  static final TokenSet EMPTY =
      new TokenSet(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), 0);

  /// The queues of the lanes are made from the tokens.
  ///
  /// @param overtakeMarks of each lane that has any (see `LaneQueue.overtakeMarks`)
  public static TokenSet of(List<Token> tokens, Map<Lane, List<Instant>> overtakeMarks) {
    TokenSet all = EMPTY;
    for (Token token : tokens) {
      all = all.with(token);
      if (token instanceof Token.Waiting waiting) {
        Lane lane = waiting.lane();
        all = all.with(lane, all.lane(lane).plus(waiting));
      }
    }
    for (Map.Entry<Lane, LaneQueue> lane : all.lanes.entrySet()) {
      List<Instant> marks = overtakeMarks.getOrDefault(lane.getKey(), List.of());
      all = all.with(lane.getKey(), lane.getValue().withOvertakeMarks(marks));
    }
    return all;
  }

  LaneQueue lane(Lane lane) {
    LaneQueue queue = lanes.get(lane);
    return queue == null ? LaneQueue.EMPTY : queue;
  }

  /// With this token in place of the one with the same id.
  TokenSet with(Token token) {
    return new TokenSet(byId.plus(token.id(), token), parkedWith(token), lanes, counterLanes);
  }

  private PMap<String, Token.Parked> parkedWith(Token token) {
    if (token instanceof Token.Parked away) {
      return parked.plus(token.id(), away);
    }
    return parked.isEmpty() ? parked : parked.minus(token.id());
  }

  TokenSet with(Lane lane, LaneQueue queue) {
    var changed = queue.isEmpty() ? lanes.minus(lane) : lanes.plus(lane, queue);
    int more = lane instanceof Lane.OfCounter ? changed.size() - lanes.size() : 0;
    return new TokenSet(byId, parked, changed, counterLanes + more);
  }
}
