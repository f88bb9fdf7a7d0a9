package baari.bench;

import baari.bench.figure.Report;
import baari.bench.hall.BoardFeed;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.server.BenchServer;
import baari.bench.server.RunLength;
import baari.bench.server.TimedCounter;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Measures the time from when a counter sends `next` until the call arrives at a reader of the
/// live feed, while 16 counters work. Each counter pauses between its presses. Even so, the hall is
/// about a hundred times as busy as a real one.
final class PressToFeed {
  private static final int COUNTERS = 16;

  /// At the measured rate, because the reader must warm up as well.
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private static final long MEAN_THINK_NANOS = Duration.ofMillis(50).toNanos();
  private static final long LAST_CALL_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final long SEED = 42;

  private final RunLength pace;
  private final Path dir;
  private final Map<String, Long> pressedNanos = new ConcurrentHashMap<>();
  private final Histogram latency = new ConcurrentHistogram(LONGEST_NANOS, 3);

  PressToFeed(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) throws InterruptedException {
    try (var server = BenchServer.start(LoadCentres.fromDemo(), dir.resolve("feed"));
        var _ = BoardFeed.open(server.program(), LoadCentres.ONE, this::arrived)) {
      server.openCounters(LoadCentres.ONE, COUNTERS);
      server.warmUp(LoadCentres.ONE, COUNTERS, pace.warmUpSpells());
      int citizens = (int) (COUNTERS * (WARM_UP.plus(time()).toNanos() / MEAN_THINK_NANOS));
      server.issue(List.of(LoadCentres.ONE), COUNTERS, Bounds.of(citizens, RunLength.SETUP_BOUND));
      work(server, WARM_UP);
      latency.reset();
      work(server, time());
    }
    report.section("Press to feed, 16 counters at work");
    report.line(
        "%d calls: p50 %.2f ms, p99 %.2f ms, worst %.2f ms"
            .formatted(latency.getTotalCount(), at(50), at(99), at(100)));
    report.figure("pressToFeedP50Millis", at(50));
    report.figure("pressToFeedP99Millis", at(99));
  }

  private Duration time() {
    return pace.perLevel().multipliedBy(3);
  }

  private double at(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1e6;
  }

  private void work(BenchServer server, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<TimedCounter> counters = server.timedCounters(LoadCentres.ONE, COUNTERS);
    Thread[] agents = new Thread[COUNTERS];
    for (int i = 0; i < COUNTERS; i++) {
      TimedCounter counter = counters.get(i);
      String id = Integer.toString(i + 1);
      var random = new SplittableRandom(SEED + i);
      agents[i] = Thread.ofPlatform().start(() -> serve(counter, id, random, end));
    }
    for (Thread agent : agents) {
      agent.join();
    }
    counters.forEach(TimedCounter::close);
    awaitLastCalls();
  }

  private void serve(TimedCounter counter, String id, SplittableRandom random, long end) {
    while (System.nanoTime() < end) {
      pressedNanos.put(id, System.nanoTime());
      var _ = counter.next();
      counter.serve();
      LockSupport.parkNanos((long) (-Math.log(1 - random.nextDouble()) * MEAN_THINK_NANOS));
    }
  }

  private void arrived(FeedMessage message, long arrivedNanos) {
    if (!(message instanceof FeedMessage.Event event)) {
      return;
    }
    CallView call = event.call();
    Long pressed = call == null ? null : pressedNanos.remove(call.counter());
    if (pressed != null) {
      latency.recordValue(Math.min(arrivedNanos - pressed, LONGEST_NANOS));
    }
  }

  private void awaitLastCalls() {
    long giveUp = System.nanoTime() + LAST_CALL_NANOS;
    while (!pressedNanos.isEmpty()) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException(
            "calls of counters " + pressedNanos.keySet() + " never arrived on the feed");
      }
      Thread.onSpinWait();
    }
  }
}
