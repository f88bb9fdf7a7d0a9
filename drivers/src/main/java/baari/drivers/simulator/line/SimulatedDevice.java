package baari.drivers.simulator.line;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A device on a [SimulatedLine]. Its state is guarded by itself: the line's thread brings bytes,
/// any thread may ask or turn a fault on.
public abstract class SimulatedDevice {

  /// What is wrong with it.
  public enum Fault {
    NONE,
    /// Hears nothing and says nothing.
    DEAD,
    /// Hears and obeys, but cannot answer: its line leads one way.
    MUTE,
    /// Answers long after everybody has given up.
    SLOW,
    /// The last byte of each answer is not what it should be.
    WRONG_CHECK
  }

  private static final Duration LATE = Duration.ofSeconds(2);

  private final SimulatedLine line;
  private Fault fault = Fault.NONE;

  protected SimulatedDevice(SimulatedLine line) {
    this.line = line;
  }

  /// Begins to hear. Called last in a constructor of a final class.
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

  /// The line has been silent for a second.
  protected void silence() {}

  /// Waits until `condition`, which asks this device, holds; it is looked at after every byte.
  ///
  /// @return whether it held within `timeout`
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

  /// One byte, complete at `nanos`, as [System#nanoTime()].
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
