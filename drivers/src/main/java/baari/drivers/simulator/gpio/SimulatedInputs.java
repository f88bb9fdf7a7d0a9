package baari.drivers.simulator.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Pi4J's digital inputs without a chip. An input that nothing has driven has the level of its
/// pull. There is no debouncing here: every edge is reported.
final class SimulatedInputs extends DigitalInputProviderBase implements DigitalInputProvider {
  private final Map<Integer, Line> lines = new ConcurrentHashMap<>();

  SimulatedInputs() {
    super("baari-simulated-inputs", "Simulated GPIO inputs");
  }

  @Override
  public DigitalInput create(DigitalInputConfig config) {
    var line = new Line(this, config);
    context.registry().add(line);
    lines.put(config.bcm(), line);
    return line;
  }

  Line line(int number) {
    var line = lines.get(number);
    if (line == null) {
      throw new IllegalArgumentException("Nobody has taken line " + number + " as an input");
    }
    return line;
  }

  static final class Line extends DigitalInputBase {
    private volatile DigitalState state;

    Line(DigitalInputProvider provider, DigitalInputConfig config) {
      super(provider, config);
      state = DigitalState.getState(config.pull() == PullResistance.PULL_UP);
    }

    @Override
    public DigitalState state() {
      return state;
    }

    void drive(DigitalState driven) {
      boolean changed = state != driven;
      state = driven;
      if (changed) {
        dispatch(new DigitalStateChangeEvent<>(this, driven));
      }
    }
  }
}
