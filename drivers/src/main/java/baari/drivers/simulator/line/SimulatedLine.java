package baari.drivers.simulator.line;

import baari.drivers.guard.Guard;
import baari.drivers.transport.Pty;
import baari.drivers.transport.VirtualLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A serial line that a driver opens by [#path()]. All devices on it receive every byte. Reads no
/// faster than the driver's baud rate allows. Linux only.
///
/// One thread reads and one sends; any thread may turn a fault on.
public final class SimulatedLine implements AutoCloseable {
  private static final int BITS_A_BYTE = 10;
  private static final int CHUNK = 16;
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(1);

  private final LineSpeed pace;
  private final VirtualLine line;
  private final List<SimulatedDevice> devices = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor sender;
  private final Guard guard;
  private boolean stalled;
  private double noise;
  private SplittableRandom random = new SplittableRandom();

  /// @param name the last part of [#path()]: `sign`, `bus`
  public SimulatedLine(String name, LineSpeed pace) throws IOException {
    this.pace = pace;
    this.guard = new Guard("simulated " + name);
    this.line = new VirtualLine(name);
    this.sender =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("simulated " + name + " sender").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    replug();
  }

  void attach(SimulatedDevice device) {
    devices.add(device);
  }

  /// The serial device that a driver opens; the same after [#replug()].
  public Path path() {
    return line.path();
  }

  /// Pulls the cable out. Signs keep what they show.
  public void unplug() {
    line.unplug();
  }

  /// Puts the cable back in, at the same path.
  public void replug() throws IOException {
    var pty = line.plug();
    Thread.ofPlatform().daemon().name("simulated line " + pty.path()).start(() -> run(pty));
  }

  public boolean isPlugged() {
    return line.plugged() != null;
  }

  public synchronized boolean isStalled() {
    return stalled;
  }

  public synchronized boolean isNoisy() {
    return noise > 0;
  }

  /// Stops taking bytes, so that the line fills up.
  public synchronized void stall(boolean on) {
    stalled = on;
    notifyAll();
  }

  /// Flips one bit of some bytes on their way to the devices.
  ///
  /// @param probability for each byte; 0 for a good line
  /// @param seed the same seed gives the same flips
  public synchronized void noise(double probability, long seed) {
    noise = probability;
    random = new SplittableRandom(seed);
  }

  /// Sends a device's bytes to the driver after the time `after`. On an unplugged line they are
  /// lost.
  void send(byte[] bytes, Duration after) {
    var _ = sender.schedule(() -> write(bytes), after.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void write(byte[] bytes) {
    var pty = line.plugged();
    if (pty == null) {
      return;
    }
    try {
      waitUntil(System.nanoTime() + bytes.length * byteNanos(pty));
      pty.write(bytes, WRITE_DEADLINE);
    } catch (IOException e) {
      // Unplugged in the middle of a byte.
    }
  }

  @Override
  public void close() {
    line.close();
    sender.shutdownNow();
    stall(false);
  }

  private void run(Pty pty) {
    var chunk = new byte[CHUNK];
    try {
      long due = System.nanoTime();
      int count = pty.read(chunk, SILENCE);
      while (count >= 0) {
        if (count == 0) {
          devices.forEach(device -> guard.run(device::silence));
        }
        due = Math.max(due, System.nanoTime());
        for (byte each : Arrays.copyOf(chunk, count)) {
          due += byteNanos(pty);
          waitUntil(due);
          take(each, due);
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
    return pace == LineSpeed.AT_ONCE ? 0 : BITS_A_BYTE * 1_000_000_000L / pty.baud();
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

  private void take(byte received, long nanos) {
    int flipped = disturbed(received) & 0xFF;
    devices.forEach(device -> guard.run(() -> device.hear(flipped, nanos)));
  }

  private synchronized int disturbed(byte received) {
    return random.nextDouble() < noise ? received ^ (1 << random.nextInt(7)) : received;
  }
}
