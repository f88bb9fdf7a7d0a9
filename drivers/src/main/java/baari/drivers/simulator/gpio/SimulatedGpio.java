package baari.drivers.simulator.gpio;

import baari.drivers.gpio.Gpio;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A GPIO chip in memory: its inputs are driven, its outputs are recorded. Thread-safe.
public final class SimulatedGpio implements AutoCloseable {

  /// A level to which an output changed.
  public record Change(DigitalState state, Instant at) {}

  /// The most changes that [#changes(int)] holds.
  public static final int CHANGES = 100;

  private final Map<Integer, Deque<Change>> changes = new ConcurrentHashMap<>();
  private final SimulatedInputs inputs = new SimulatedInputs();
  private final Gpio gpio = new Gpio(inputs, new SimulatedOutputs(this::record));

  /// A program takes its lines from this.
  public Gpio gpio() {
    return gpio;
  }

  /// Sets the level of an input. Its listeners are called on the caller's thread.
  ///
  /// @throws IllegalArgumentException when nobody has taken the line as an input
  public void drive(int line, DigitalState state) {
    inputs.line(line).drive(state);
  }

  /// The level of an output; `UNKNOWN` when nobody has taken it.
  public DigitalState level(int line) {
    var all = changes(line);
    return all.isEmpty() ? DigitalState.UNKNOWN : all.getLast().state();
  }

  /// The last [#CHANGES] levels of an output, oldest first.
  public List<Change> changes(int line) {
    var all = changes.getOrDefault(line, new ArrayDeque<>());
    synchronized (all) {
      return List.copyOf(all);
    }
  }

  @Override
  public void close() {
    gpio.close();
  }

  private void record(int line, DigitalState state) {
    var all = changes.computeIfAbsent(line, _ -> new ArrayDeque<>());
    synchronized (all) {
      if (!all.isEmpty() && all.getLast().state() == state) {
        return;
      }
      if (all.size() == CHANGES) {
        all.removeFirst();
      }
      all.addLast(new Change(state, Instant.now()));
    }
  }
}
