package baari.drivers.simulator.sign;

import baari.drivers.simulator.sign.AlphaParser.Broken;
import baari.drivers.simulator.sign.AlphaParser.Frame;
import baari.drivers.simulator.sign.SignCounts.Fate;
import baari.drivers.transport.Pty;
import baari.drivers.transport.VirtualLine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// An Alpha LED sign on a serial line that a driver opens by [#path()]: reads no faster than the
/// driver's baud rate allows, keeps seven bits of each byte, ignores frames with a wrong checksum,
/// and shows what a person in the hall would read. Linux only.
///
/// Any thread may ask or turn a fault on; the sign reads on a thread of its own.
public final class AlphaSignSimulator implements AutoCloseable {

  /// How fast bytes are taken.
  public enum Pace {
    /// Ten bits a byte at the speed that the driver set: as a wire does.
    AS_A_LINE,
    /// At once, for tests that do not measure.
    AT_ONCE
  }

  /// What the sign began to show.
  public record Lit(String text, boolean flashing, Instant at) {}

  /// When the last good frame for this sign came, from its first zero to its last byte.
  ///
  /// @param firstNanos as [System#nanoTime()]
  public record Timing(Instant firstByte, Instant lastByte, long firstNanos, long lastNanos) {}

  /// As many as [#history()] holds.
  public static final int HISTORY = 100;

  private static final int BITS_A_BYTE = 10;
  private static final int CHUNK = 16;
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final String FIRST_SIGN = "01";

  private final String address;
  private final Pace pace;
  private final VirtualLine line;
  private final Deque<Lit> history = new ArrayDeque<>();
  private AlphaSign sign = new AlphaSign();
  private SignCounts counts = SignCounts.NONE;
  private Optional<Timing> lastFrame = Optional.empty();
  private Consumer<Lit> listener = _ -> {};
  private boolean stalled;
  private boolean deaf;
  private double noise;
  private SplittableRandom random = new SplittableRandom();

  /// A sign with address 01 at the pace of a line.
  public AlphaSignSimulator() throws IOException {
    this(FIRST_SIGN, Pace.AS_A_LINE);
  }

  /// @param address two hex digits, capitals
  public AlphaSignSimulator(String address, Pace pace) throws IOException {
    this.address = address;
    this.pace = pace;
    this.line = new VirtualLine("sign");
    replug();
  }

  /// The serial device that a driver opens; the same after [#replug()].
  public Path path() {
    return line.path();
  }

  /// What a person would read; empty when dark.
  public synchronized String litText() {
    return sign.lit();
  }

  public synchronized boolean flashing() {
    return sign.flashing();
  }

  /// What was shown, oldest first, the last [#HISTORY]; a text that was sent twice is there twice.
  public synchronized List<Lit> history() {
    return List.copyOf(history);
  }

  /// Frames since the start, by what became of them.
  public synchronized SignCounts counts() {
    return counts;
  }

  /// Of the last frame that the sign obeyed.
  public synchronized Optional<Timing> lastFrame() {
    return lastFrame;
  }

  /// The sign's front, its lamps lit.
  public BufferedImage picture() {
    return new SignPicture().of(litText());
  }

  /// Tells `listener` of everything shown from now on, on the sign's own thread.
  public synchronized void onLit(Consumer<Lit> listener) {
    this.listener = listener;
  }

  /// Waits until `text` is lit.
  ///
  /// @return whether it was within `timeout`
  public boolean awaitLit(String text, Duration timeout) throws InterruptedException {
    return await(() -> litText().equals(text), timeout);
  }

  /// Waits until `condition`, which asks this sign, holds; it is looked at after every frame.
  public synchronized boolean await(BooleanSupplier condition, Duration timeout)
      throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      long leftMillis = (end - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        return false;
      }
      wait(leftMillis);
    }
    return true;
  }

  /// Pulls the cable. The sign goes on showing what it shows.
  public void unplug() {
    line.unplug();
  }

  /// Puts the cable back in, at the same path.
  public void replug() throws IOException {
    var pty = line.plug();
    Thread.ofPlatform()
        .daemon()
        .name("sign " + address + " on " + pty.path())
        .start(() -> run(pty));
  }

  /// The sign loses its power for a moment: it is dark and its memory as new.
  public synchronized void powerCycle() {
    sign = new AlphaSign();
  }

  /// Stops taking bytes, so that the line fills up.
  public synchronized void stall(boolean on) {
    stalled = on;
    notifyAll();
  }

  /// Takes frames and does nothing with them.
  public synchronized void deaf(boolean on) {
    deaf = on;
  }

  /// Flips one bit of a byte now and then.
  ///
  /// @param probability for each byte; 0 for a good line
  /// @param seed the same flips for the same seed
  public synchronized void noise(double probability, long seed) {
    noise = probability;
    random = new SplittableRandom(seed);
  }

  @Override
  public void close() {
    line.close();
    stall(false);
  }

  private void run(Pty pty) {
    var parser = new AlphaParser();
    var chunk = new byte[CHUNK];
    try {
      long due = System.nanoTime();
      int count = pty.read(chunk, SILENCE);
      while (count >= 0) {
        due = Math.max(due, System.nanoTime());
        for (int i = 0; i < count; i++) {
          due += byteNanos(pty);
          waitUntil(due);
          take(parser, chunk[i], due);
        }
        waitWhileStalled();
        count = pty.read(chunk, SILENCE);
      }
    } catch (IOException e) {
      // Unplugged in the middle of a byte.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long byteNanos(Pty pty) throws IOException {
    return pace == Pace.AT_ONCE ? 0 : BITS_A_BYTE * 1_000_000_000L / pty.baud();
  }

  private static void waitUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private synchronized void waitWhileStalled() throws InterruptedException {
    while (stalled) {
      wait();
    }
  }

  private synchronized void take(AlphaParser parser, byte received, long nanos) {
    int flipped = random.nextDouble() < noise ? received ^ (1 << random.nextInt(7)) : received;
    parser.accept(flipped & 0x7F, nanos).ifPresent(this::take);
  }

  private void take(AlphaParser.Outcome outcome) {
    switch (outcome) {
      case Frame _ when deaf -> counts = counts.plus(Fate.UNHEARD);
      case Frame frame when !isForThis(frame.header()) -> counts = counts.plus(Fate.FOREIGN);
      case Frame frame when !frame.blocks().stream().allMatch(sign::obey) ->
          counts = counts.plus(Fate.REFUSED);
      case Frame frame -> show(frame);
      case Broken(var fate) -> counts = counts.plus(fate);
    }
    notifyAll();
  }

  /// Type Z means every model; `00` every sign, `?` any digit.
  private boolean isForThis(String header) {
    return header.charAt(0) == 'Z'
        && (header.endsWith("00")
            || (isDigit(header.charAt(1), address.charAt(0))
                && isDigit(header.charAt(2), address.charAt(1))));
  }

  private static boolean isDigit(char asked, char own) {
    return asked == '?' || asked == own;
  }

  private void show(Frame frame) {
    counts = counts.plus(Fate.SHOWN);
    lastFrame = Optional.of(timing(frame));
    var lit = new Lit(sign.lit(), sign.flashing(), lastFrame.get().lastByte());
    if (history.size() == HISTORY) {
      history.removeFirst();
    }
    history.addLast(lit);
    listener.accept(lit);
  }

  private static Timing timing(Frame frame) {
    var now = Instant.now();
    long nanos = System.nanoTime();
    return new Timing(
        now.plusNanos(frame.firstNanos() - nanos),
        now.plusNanos(frame.lastNanos() - nanos),
        frame.firstNanos(),
        frame.lastNanos());
  }
}
