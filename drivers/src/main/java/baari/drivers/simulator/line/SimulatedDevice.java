package baari.drivers.simulator.line;

import java.time.Duration;

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
