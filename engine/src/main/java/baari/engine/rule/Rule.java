package baari.engine.rule;

import baari.engine.token.Rank;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// Who is next.
///
/// 1. The tokens that have been overtaken as often as the bound allows, longest waiting first.
/// 2. The tokens that a transfer put to the front, longest waiting first.
/// 3. The highest score: head start (of the class, and of a ticket of an earlier day) + weight of
///    the class × time waited. Ties go to the token that waits longer, then to the earlier issue,
///    then to the lower number.
///
/// Weight 1 and no head start for everyone is first come, first served. The score is the
/// accumulating priority queue of Kleinrock (1964) and of Stanford, Taylor and Ziedins (2014).
public final class Rule {
  private final int maxOvertakes;

  /// @param maxOvertakes the bound, from 1
  public Rule(int maxOvertakes) {
    this.maxOvertakes = maxOvertakes;
  }

  /// The next of the tokens that wait in `queues`; empty when none waits.
  public Optional<LaneQueue.Standing> next(Collection<LaneQueue> queues, Instant now) {
    LaneQueue.@Nullable Standing next = atBound(queues);
    if (next == null) {
      next = sentToFront(queues);
    }
    return Optional.ofNullable(next == null ? highestScore(queues, now) : next);
  }

  private LaneQueue.@Nullable Standing atBound(Collection<LaneQueue> queues) {
    LaneQueue.@Nullable Standing first = null;
    for (LaneQueue queue : queues) {
      if (queue.mostOvertaken() >= maxOvertakes) {
        first = LaneQueue.longerWaiting(first, queue.oldest().orElse(null));
      }
    }
    return first;
  }

  private static LaneQueue.@Nullable Standing sentToFront(Collection<LaneQueue> queues) {
    LaneQueue.@Nullable Standing first = null;
    for (LaneQueue queue : queues) {
      first = LaneQueue.longerWaiting(first, queue.firstOfFront());
    }
    return first;
  }

  private static LaneQueue.@Nullable Standing highestScore(
      Collection<LaneQueue> queues, Instant now) {
    LaneQueue.@Nullable Standing first = null;
    long highest = Long.MIN_VALUE;
    for (LaneQueue queue : queues) {
      for (PSortedMap<Rank, LaneQueue.Standing> same : queue.byClaim().values()) {
        LaneQueue.Standing each = same.firstEntry().getValue();
        long score = score(each, now);
        if (first == null || score > highest) {
          first = each;
          highest = score;
        } else if (score == highest) {
          first = LaneQueue.longerWaiting(first, each);
        }
      }
    }
    return first;
  }

  private static long score(LaneQueue.Standing standing, Instant now) {
    return standing.claim().score(standing.rank().waitingSince(), now);
  }
}
