package baari.bench;

import baari.bench.figure.Report;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.server.BenchServer;
import baari.bench.server.RunLength;
import baari.bench.server.TimedCounter;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import baari.drivers.simulator.sign.AlphaSignSimulator.Timing;
import baari.protocol.token.TokenView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Measures the time from when a counter sends `next` until the call's frame begins on the display
/// board's serial line, and until its last bit has arrived. 16 counters take turns. The board
/// program runs as it does in a hall. The line is a pseudo-terminal whose other end reads no faster
/// than 9,600 baud. The line limits how early the last byte can arrive, so the report also shows
/// the line's own time.
final class PressToLed {
  private static final String ADDRESS = "01";
  private static final int COUNTERS = 16;

  /// The calls of a centre with 3,000 citizens a day in its first hour and a half.
  private static final int WARM_UP_PRESSES = 500;

  /// The time of one byte at 9,600 baud, with its start, stop and parity bits. The sign has a byte
  /// this long after it began.
  private static final long BYTE_NANOS = 10 * 1_000_000_000L / 9_600;

  private static final int PRESSES_A_SECOND_OF_LEVEL = 60;
  private static final int FRAMES_BOUND = 1_024;
  private static final Duration LIT_BOUND = Duration.ofSeconds(5);
  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final long SEED = 42;

  private final RunLength pace;
  private final int presses;
  private final Path dir;
  private final Histogram begin = new Histogram(LONGEST_NANOS, 3);
  private final Histogram lastByte = new Histogram(LONGEST_NANOS, 3);
  private final Histogram line = new Histogram(LONGEST_NANOS, 3);
  private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(FRAMES_BOUND);
  private final SplittableRandom random = new SplittableRandom(SEED);

  private record Frame(String text, Timing timing) {}

  PressToLed(RunLength pace, Path dir) {
    this.pace = pace;
    this.presses = (int) (PRESSES_A_SECOND_OF_LEVEL * pace.perLevel().toSeconds());
    this.dir = dir;
  }

  void run(Report report) throws IOException, InterruptedException {
    try (var server = BenchServer.start(LoadCentres.fromDemo(), dir.resolve("led-server"))) {
      server.openCounters(LoadCentres.ONE, COUNTERS);
      server.warmUp(LoadCentres.ONE, COUNTERS, pace.warmUpSpells());
      measure(server);
    }
    tell(report);
  }

  private void measure(BenchServer server) throws IOException, InterruptedException {
    try (var sign = new AlphaSignSimulator();
        var board = HallProgram.start(board(server.program(), sign))) {
      board.awaitReady(Hall.READY_BOUND);
      sign.onLit(lit -> frames.add(new Frame(lit.text(), sign.lastFrame().orElseThrow())));
      server.issue(
          List.of(LoadCentres.ONE), 1, Bounds.of(presses + WARM_UP_PRESSES, RunLength.SETUP_BOUND));
      press(server);
    }
  }

  private void press(BenchServer server) throws InterruptedException {
    List<TimedCounter> counters = server.timedCounters(LoadCentres.ONE, COUNTERS);
    try {
      press(counters, WARM_UP_PRESSES);
      begin.reset();
      lastByte.reset();
      line.reset();
      press(counters, presses);
    } finally {
      counters.forEach(TimedCounter::close);
    }
  }

  private Launch board(HallProgram server, AlphaSignSimulator sign) {
    return Hall.device("display-board", server, Hall.BOARD_KEY, dir.resolve("led-board"))
        .in("prod")
        .with("BAARI_CENTRE", LoadCentres.ONE)
        .with("BAARI_SIGN_PORT", sign.path().toString())
        .with("BAARI_SIGN_ADDRESS", ADDRESS);
  }

  private void press(List<TimedCounter> counters, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      TimedCounter counter = counters.get(i % COUNTERS);
      long pressedNanos = System.nanoTime();
      TokenView called = counter.next();
      Timing timing = frame(called.number());
      long begunNanos = timing.firstNanos() - BYTE_NANOS;
      begin.recordValue(begunNanos - pressedNanos);
      lastByte.recordValue(timing.lastNanos() - pressedNanos);
      line.recordValue(timing.lastNanos() - begunNanos);
      counter.serve();
      LockSupport.parkNanos(Duration.ofMillis(random.nextInt(20, 80)).toNanos());
    }
  }

  /// Waits for the frame that shows `number`. In between, the sign also shows older calls.
  private Timing frame(String number) throws InterruptedException {
    long end = System.nanoTime() + LIT_BOUND.toNanos();
    while (true) {
      Frame frame = frames.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (frame == null) {
        throw new IllegalStateException(number + " was not lit within " + LIT_BOUND);
      }
      if (frame.text().startsWith(number + " ")) {
        return frame.timing();
      }
    }
  }

  private void tell(Report report) {
    report.section("Press to LED sign, 16 counters, 9,600 baud");
    report.line("%d calls".formatted(lastByte.getTotalCount()));
    report.line(
        "the frame begins         p50 %6.2f ms, p99 %6.2f ms"
            .formatted(at(begin, 50), at(begin, 99)));
    report.line(
        "last byte on the line    p50 %6.2f ms, p99 %6.2f ms"
            .formatted(at(lastByte, 50), at(lastByte, 99)));
    report.line(
        "of which the line itself p50 %6.2f ms, p99 %6.2f ms"
            .formatted(at(line, 50), at(line, 99)));
    report.figure("pressToLedMillis", at(lastByte, 50));
    report.figure("pressToLedP99Millis", at(lastByte, 99));
    report.figure("ledLineMillis", at(line, 50));
    report.figure("pressToLedBeginMillis", at(begin, 50));
    report.figure("pressToLedBeginP99Millis", at(begin, 99));
  }

  private static double at(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }
}
