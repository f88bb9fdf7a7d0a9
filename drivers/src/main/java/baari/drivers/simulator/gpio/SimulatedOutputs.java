package baari.drivers.simulator.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.function.BiConsumer;

/// Pi4J's digital outputs without a chip: each level is reported to a recorder.
final class SimulatedOutputs extends DigitalOutputProviderBase implements DigitalOutputProvider {
  private final BiConsumer<Integer, DigitalState> recorder;

  SimulatedOutputs(BiConsumer<Integer, DigitalState> recorder) {
    super("baari-simulated-outputs", "Simulated GPIO outputs");
    this.recorder = recorder;
  }

  @Override
  public DigitalOutput create(DigitalOutputConfig config) {
    var line = new Line(this, config, recorder);
    context.registry().add(line);
    return line;
  }

  private static final class Line extends DigitalOutputBase {
    private final BiConsumer<Integer, DigitalState> recorder;

    Line(
        DigitalOutputProvider provider,
        DigitalOutputConfig config,
        BiConsumer<Integer, DigitalState> recorder) {
      super(provider, config);
      this.recorder = recorder;
    }

    @Override
    public DigitalOutput state(DigitalState state) {
      recorder.accept(config().bcm(), state);
      return super.state(state);
    }
  }
}
