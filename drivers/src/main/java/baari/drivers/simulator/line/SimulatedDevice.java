package baari.drivers.simulator.line;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A device on a [SimulatedLine]. Its own lock guards its state: the line's thread brings bytes,
/// and any thread may read the state or turn a fault on.
public abstract class SimulatedDevice {

  /// The faults that it can have.
  public enum Fault {
    NONE,
    /// Receives nothing and sends nothing.
    DEAD,
    /// Receives and obeys, but cannot answer: its line has only one direction.
    MUTE,
    /// Answers long after the driver has stopped waiting.
    SLOW,
    /// The last byte of each answer is wrong.
    WRONG_CHECK
  }

  private static final Duration LATE = Duration.ofSeconds(2);

  private final SimulatedLine line;
  private Fault fault = Fault.NONE;

  protected SimulatedDevice(SimulatedLine line) {
    this.line = line;
  }

  /// Begins to receive bytes. Called last in a constructor of a final class.
  protected final void attach() {
    line.attach(this);
  }

  public final SimulatedLine line() {
    return line;
  }

  public final synchronized void fault(Fault fault) {
    this.fault = fault;
  }

  public final synchronized Fault fault() {
    return fault;
  }

  final synchronized void hear(int received, long nanos) {
    if (fault != Fault.DEAD) {
      take(received, nanos);
      notifyAll();
    }
  }

  /// Called when the line has been silent for a second.
  protected void silence() {}

  /// Waits until `condition`, which reads this device's state, is true. It is checked after every
  /// byte.
  ///
  /// @return whether it was true within `timeout`
  public final synchronized boolean await(BooleanSupplier condition, Duration timeout)
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

  /// Takes one byte, which was complete at `nanos`, as [System#nanoTime()].
  protected abstract void take(int received, long nanos);

  protected final synchronized void say(byte[] bytes) {
    switch (fault) {
      case NONE -> line.send(bytes, Duration.ZERO);
      case DEAD, MUTE -> {}
      case SLOW -> line.send(bytes, LATE);
      case WRONG_CHECK -> line.send(spoiled(bytes), Duration.ZERO);
    }
  }

  private static byte[] spoiled(byte[] bytes) {
    var spoiled = bytes.clone();
    spoiled[spoiled.length - 1] ^= 0x15;
    return spoiled;
  }
}
