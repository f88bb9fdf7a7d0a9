package baari.server.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is next.
///
/// 1. Those who have been overtaken as often as the bound allows, longest waiting first.
/// 2. Those whom a transfer put to the front, longest waiting first.
/// 3. The highest score: head start of the class + weight of the class × time waited. Ties go to
///    who waits longer, then to the earlier issue, then to the lower number.
///
/// Weight 1 and no head start for everyone is first come, first served. The score is the
/// accumulating priority queue of Kleinrock (1964) and of Stanford, Taylor and Ziedins (2014).
final class Rule {
  private final int maxOvertakes;

  /// @param maxOvertakes the bound, from 1
  Rule(int maxOvertakes) {
    this.maxOvertakes = maxOvertakes;
  }

  /// The next of those who wait in `queues`; empty when nobody does.
  Optional<LaneQueue.Standing> next(Collection<LaneQueue> queues, Instant now) {
    return atBound(queues)
        .or(() -> sentToFront(queues))
        .or(() -> highestScore(queues.stream().flatMap(LaneQueue::heads), now));
  }

  private Optional<LaneQueue.Standing> atBound(Collection<LaneQueue> queues) {
    return queues.stream()
        .filter(queue -> queue.mostOvertaken() >= maxOvertakes)
        .flatMap(queue -> queue.oldest().stream())
        .min(Comparator.comparing(LaneQueue.Standing::place));
  }

  private static Optional<LaneQueue.Standing> sentToFront(Collection<LaneQueue> queues) {
    return queues.stream()
        .flatMap(queue -> queue.front().values().stream().limit(1))
        .min(Comparator.comparing(LaneQueue.Standing::place));
  }

  private static Optional<LaneQueue.Standing> highestScore(
      Stream<LaneQueue.Standing> heads, Instant now) {
    return heads.min(
        Comparator.comparingLong((LaneQueue.Standing each) -> -score(each, now))
            .thenComparing(LaneQueue.Standing::place));
  }

  private static long score(LaneQueue.Standing standing, Instant now) {
    return standing.claim().score(standing.place().waitingSince(), now);
  }

  /// How many of a queue the score puts before a token of `claim` that waits since `place`.
  static int ahead(LaneQueue queue, Claim claim, Place place, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS); // as fine as places are
    long score = claim.score(place.waitingSince(), now);
    return queue.front().size()
        + queue.byClaim().entrySet().stream()
            .mapToInt(same -> {
              Place first = firstBehind(same.getKey(), score, place, now);
              return same.getValue().headMap(first, false).size();
            })
            .sum();
  }

  /// The place from which on tokens of a claim come after one that has `score` and `place`.
  private static Place firstBehind(Claim claim, long score, Place place, Instant now) {
    long missing = score - claim.base();
    int weight = claim.weightThousandths();
    if (weight == 0) {
      return missing == 0 ? place : startOf(missing < 0 ? Instant.MAX : Instant.MIN);
    }
    Instant sameScore = now.minusMillis(Math.floorDiv(missing, weight));
    boolean tie = Math.floorMod(missing, weight) == 0;
    if (tie && sameScore.equals(place.waitingSince())) {
      return place;
    }
    boolean tieWaitsLonger = tie && sameScore.isBefore(place.waitingSince());
    return startOf(tieWaitsLonger ? sameScore.plusNanos(1) : sameScore);
  }

  private static Place startOf(Instant waitingSince) {
    return new Place(waitingSince, Instant.MIN, new TokenNumber("", 0));
  }
}
