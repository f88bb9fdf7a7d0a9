package baari.drivers.simulator.gpio;

import baari.drivers.gpio.Gpio;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A GPIO chip in memory: its inputs are driven, its outputs recorded. Any thread may call.
public final class SimulatedGpio implements AutoCloseable {

  /// One level that an output took.
  public record Change(DigitalState state, Instant at) {}

  /// As many as [#changes(int)] holds.
  public static final int CHANGES = 100;

  private final Map<Integer, Deque<Change>> changes = new ConcurrentHashMap<>();
  private final SimulatedInputs inputs = new SimulatedInputs();
  private final Gpio gpio = new Gpio(inputs, new SimulatedOutputs(this::record));

  /// What a program takes its lines from.
  public Gpio gpio() {
    return gpio;
  }

  /// Sets the level of an input, which tells its listeners on the caller's thread.
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

  /// The levels of an output from its first on, the last [#CHANGES].
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
