package baari.server.engine;

import java.time.Duration;
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
public final class Rule {
  private final Catalogue catalogue;

  public Rule(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The next of those who wait in `queues`; empty when nobody does.
  Optional<LaneQueue.Standing> next(Collection<LaneQueue> queues, Instant now) {
    return atBound(queues)
        .or(() -> sentToFront(queues))
        .or(() -> highestScore(queues.stream().flatMap(LaneQueue::heads), now));
  }

  private Optional<LaneQueue.Standing> atBound(Collection<LaneQueue> queues) {
    return queues.stream()
        .filter(queue -> queue.mostOvertaken() >= catalogue.maxOvertakes())
        .flatMap(queue -> queue.oldest().stream())
        .min(Comparator.comparing(LaneQueue.Standing::place));
  }

  private static Optional<LaneQueue.Standing> sentToFront(Collection<LaneQueue> queues) {
    return queues.stream()
        .flatMap(queue -> queue.front().values().stream().limit(1))
        .min(Comparator.comparing(LaneQueue.Standing::place));
  }

  private Optional<LaneQueue.Standing> highestScore(Stream<LaneQueue.Standing> heads, Instant now) {
    return heads.min(
        Comparator.comparingLong((LaneQueue.Standing each) -> -score(each, now))
            .thenComparing(LaneQueue.Standing::place));
  }

  /// In thousandths of a millisecond of plain waiting.
  private long score(LaneQueue.Standing standing, Instant now) {
    Catalogue.PriorityClass priority = classOf(standing.priorityClass());
    long waited = Duration.between(standing.place().waitingSince(), now).toMillis();
    return priority.headStart().toMillis() * 1000 + priority.weightThousandths() * waited;
  }

  /// How many of a queue the score puts before a token of `priorityClass` that waits since `place`.
  int ahead(LaneQueue queue, String priorityClass, Place place, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS); // as fine as places are
    long score = score(new LaneQueue.Standing("", priorityClass, place), now);
    return queue.front().size()
        + queue.byClass().entrySet().stream()
            .mapToInt(same -> {
              Place first = firstBehind(classOf(same.getKey()), score, place, now);
              return same.getValue().headMap(first, false).size();
            })
            .sum();
  }

  /// The place from which on tokens of a class come after one that has `score` and `place`.
  private static Place firstBehind(
      Catalogue.PriorityClass priority, long score, Place place, Instant now) {
    long missing = score - priority.headStart().toMillis() * 1000;
    int weight = priority.weightThousandths();
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

  private Catalogue.PriorityClass classOf(String id) {
    Catalogue.PriorityClass priority = catalogue.priorityClasses().get(id);
    if (priority == null) {
      // A class that a later configuration dropped: its citizens keep a plain place.
      return new Catalogue.PriorityClass(id, 1000, Duration.ZERO);
    }
    return priority;
  }
}
