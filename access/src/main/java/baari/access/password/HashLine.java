package baari.access.password;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Computes slow password hashes on its own threads, a few at once, so that they do not slow down
/// the threads that serve the hall. Waiting addresses take turns, so an address that sends many
/// checks delays only itself. When the line is full, the newest check of the address with the most
/// checks is turned away.
///
/// Threads: any. The futures complete on the line's threads, or at once.
final class HashLine {
  /// The most hashes that are computed at once.
  private static final int AT_ONCE_MAX = 2;

  /// Some seconds of work; a caller that would wait longer is told to try again.
  static final int WAITING_MAX = 32;

  private final int atOnce;
  private final Map<String, Deque<Job>> waiting = new LinkedHashMap<>();
  private int waitingCount;
  private int threads;

  /// Leaves one core to the threads that serve the hall, when there is more than one.
  HashLine() {
    this(Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, AT_ONCE_MAX));
  }

  HashLine(int atOnce) {
    this.atOnce = atOnce;
  }

  /// How a check ended.
  enum Outcome {
    RIGHT,
    WRONG,
    /// There was no room. The password was not checked.
    TURNED_AWAY
  }

  private record Job(BooleanSupplier check, CompletableFuture<Outcome> outcome) {
    void run() {
      try {
        outcome.complete(check.getAsBoolean() ? Outcome.RIGHT : Outcome.WRONG);
      } catch (Throwable fault) {
        outcome.completeExceptionally(fault);
      }
    }
  }

  /// @param address the address of the caller
  CompletableFuture<Outcome> submit(String address, BooleanSupplier check) {
    var job = new Job(check, new CompletableFuture<>());
    enter(address, job).ifPresent(left -> left.outcome.complete(Outcome.TURNED_AWAY));
    return job.outcome;
  }

  /// @return the job that is turned away, which may be this job
  private synchronized Optional<Job> enter(String address, Job job) {
    waiting.computeIfAbsent(address, _ -> new ArrayDeque<>()).addLast(job);
    waitingCount++;
    if (threads < atOnce) {
      threads++;
      Thread.ofPlatform().daemon().name("passwords").start(this::work);
    }
    return waitingCount <= WAITING_MAX ? Optional.empty() : Optional.of(removeNewestOfMost());
  }

  private Job removeNewestOfMost() {
    Map.Entry<String, Deque<Job>> most =
        waiting.entrySet().stream()
            .max(Comparator.comparingInt(each -> each.getValue().size()))
            .orElseThrow();
    return take(most, Deque::removeLast);
  }

  /// Runs until no job waits. Threads that are seldom needed are not kept.
  private void work() {
    for (Optional<Job> next = next(); next.isPresent(); next = next()) {
      next.get().run();
    }
  }

  private synchronized Optional<Job> next() {
    if (waiting.isEmpty()) {
      threads--;
      return Optional.empty();
    }
    return Optional.of(take(waiting.entrySet().iterator().next(), Deque::removeFirst));
  }

  /// Takes one job of an address, and puts its other jobs behind those of the other addresses.
  private Job take(Map.Entry<String, Deque<Job>> address, Function<Deque<Job>, Job> which) {
    String name = address.getKey();
    Deque<Job> jobs = address.getValue();
    waiting.remove(name);
    Job taken = which.apply(jobs);
    waitingCount--;
    if (!jobs.isEmpty()) {
      waiting.put(name, jobs);
    }
    return taken;
  }
}
