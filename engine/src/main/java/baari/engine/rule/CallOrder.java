package baari.engine.rule;

import baari.engine.token.Rank;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// The order in which a counter would call tokens by the `Rule`, if nobody else came or called and
/// no time passed. Changes nothing. The cost of a step depends on the counter's lanes and claims,
/// not on how many wait.
public final class CallOrder {
  private final List<Run> runs = new ArrayList<>();
  private final List<Marks> marks = new ArrayList<>();
  private final Instant now;

  /// @param queues the queues that the counter calls from
  public CallOrder(List<LaneQueue> queues, int maxOvertakes, Instant at) {
    now = at.truncatedTo(ChronoUnit.MILLIS); // ranks have the same precision
    for (LaneQueue queue : queues) {
      var ofQueue = new Marks(queue.overtakeMarks(), maxOvertakes);
      marks.add(ofQueue);
      addRun(queue.front().values().iterator(), true, ofQueue);
      for (PSortedMap<Rank, LaneQueue.Standing> same : queue.byClaim().values()) {
        addRun(same.values().iterator(), false, ofQueue);
      }
    }
  }

  private void addRun(Iterator<LaneQueue.Standing> all, boolean isFront, Marks ofQueue) {
    if (all.hasNext()) {
      runs.add(new Run(all, isFront, ofQueue));
    }
  }

  /// The next token; null when nobody is left.
  public LaneQueue.@Nullable Standing next() {
    Run first = null;
    for (Run run : runs) {
      if (first == null || run.isBefore(first)) {
        first = run;
      }
    }
    return first == null ? null : call(first);
  }

  private LaneQueue.Standing call(Run run) {
    LaneQueue.Standing called = run.head;
    if (!run.advance()) {
      runs.remove(run);
    }
    for (Marks each : marks) {
      each.overtakenBy(called.rank().waitingSince());
    }
    return called;
  }

  /// Tokens of one queue among which the longest waiting is always called first: they have equal
  /// claims or were sent to the front.
  private final class Run {
    private static final int AT_BOUND = 0;
    private static final int AT_FRONT = 1;
    private static final int BY_SCORE = 2;

    private final Iterator<LaneQueue.Standing> rest;
    private final boolean isFront;
    private final Marks ofQueue;
    private LaneQueue.Standing head;
    private long score;

    Run(Iterator<LaneQueue.Standing> all, boolean isFront, Marks ofQueue) {
      this.rest = all;
      this.isFront = isFront;
      this.ofQueue = ofQueue;
      this.head = all.next();
      this.score = head.claim().score(head.rank().waitingSince(), now);
    }

    /// @return whether somebody is left
    boolean advance() {
      if (!rest.hasNext()) {
        return false;
      }
      head = rest.next();
      score = head.claim().score(head.rank().waitingSince(), now);
      return true;
    }

    boolean isBefore(Run other) {
      int tier = tier();
      int order = Integer.compare(tier, other.tier());
      if (order == 0 && tier == BY_SCORE) {
        order = Long.compare(other.score, score);
      }
      return order == 0 ? head.rank().isBefore(other.head.rank()) : order < 0;
    }

    private int tier() {
      return ofQueue.areAtBound(head.rank().waitingSince())
          ? AT_BOUND
          : isFront ? AT_FRONT : BY_SCORE;
    }
  }

  /// The latest marks of a queue (see `Overtakes`), at most as many as the bound.
  private static final class Marks {
    private final PriorityQueue<Instant> latest = new PriorityQueue<>();
    private final int bound;

    Marks(List<Instant> known, int bound) {
      this.bound = bound;
      known.forEach(this::overtakenBy);
    }

    void overtakenBy(Instant since) {
      boolean isFull = latest.size() == bound;
      if (!isFull || since.isAfter(latest.element())) {
        if (isFull) {
          latest.remove();
        }
        latest.add(since);
      }
    }

    /// Whether tokens that wait since `since` have been overtaken as often as the bound allows.
    boolean areAtBound(Instant since) {
      return latest.size() == bound && latest.element().isAfter(since);
    }
  }
}
