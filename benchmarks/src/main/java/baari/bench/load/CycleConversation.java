package baari.bench.load;

import java.nio.ByteBuffer;
import java.util.List;
import org.HdrHistogram.Histogram;

/// A counter and the citizens who come to it: a token is issued, then the counter calls next,
/// starts and completes, again and again. Every client issues before it calls, so somebody is
/// always waiting. Without issue requests, the counter serves until nobody waits.
public final class CycleConversation implements Conversation {
  private static final int NO_CONTENT = 204;

  private final List<RequestTemplate> issues;
  private final CounterRequests counter;
  private final IdempotencyKeys keys;
  private final Cycles cycles;
  private final Step first;
  private Step step;
  private int turn;
  private boolean hallIsEmpty;

  /// @param issues one request for each service, or none
  /// @param counter the commands of this client's own counter
  /// @param cycles shared by all clients of the run
  /// @param turn the index of the service with which this client begins
  public CycleConversation(
      List<RequestTemplate> issues,
      CounterRequests counter,
      IdempotencyKeys keys,
      Cycles cycles,
      int turn) {
    this.issues = issues;
    this.counter = counter;
    this.keys = keys;
    this.cycles = cycles;
    this.turn = turn;
    this.first = issues.isEmpty() ? Step.NEXT : Step.ISSUE;
    this.step = first;
  }

  @Override
  public void ask(ByteBuffer out) {
    if (hallIsEmpty) {
      return;
    }
    switch (step) {
      case ISSUE -> issues.get(turn++ % issues.size()).write(out, keys);
      case NEXT -> counter.next().write(out, keys);
      case START -> counter.start().write(out, keys);
      case COMPLETE -> counter.complete().write(out, keys);
    }
  }

  @Override
  public void answered(int status, ByteBuffer body, long nanos) {
    step =
        switch (step) {
          case ISSUE -> Step.NEXT;
          case NEXT -> {
            cycles.next(nanos);
            yield status == NO_CONTENT ? nobodyWaits() : Step.START;
          }
          case START -> Step.COMPLETE;
          case COMPLETE -> {
            cycles.completed();
            yield first;
          }
        };
  }

  @Override
  public boolean atRest() {
    return step == first;
  }

  private Step nobodyWaits() {
    hallIsEmpty = issues.isEmpty();
    return first;
  }

  /// What all clients of a run have done together. Only the load client's thread uses it.
  public static final class Cycles {
    private final Histogram next = new Histogram(60_000_000_000L, 3);
    private long completed;

    void next(long nanos) {
      next.recordValue(nanos);
    }

    void completed() {
      completed++;
    }

    /// The number of complete cycles.
    public long completedCycles() {
      return completed;
    }

    /// Latency of `next` alone, in nanoseconds.
    public Histogram nextLatency() {
      return next;
    }
  }

  private enum Step {
    ISSUE,
    NEXT,
    START,
    COMPLETE
  }
}
