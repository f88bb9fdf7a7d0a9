package baari.drivers.gpio;

import baari.drivers.posix.PosixException;
import com.pi4j.context.Context;
import com.pi4j.exception.InitializeException;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;

/// Pi4J's digital outputs on a [GpioChip].
final class ChipOutputs extends DigitalOutputProviderBase implements DigitalOutputProvider {
  private final LineSource chip;

  ChipOutputs(LineSource chip) {
    super("baari-chip-outputs", "Linux GPIO character device, outputs");
    this.chip = chip;
  }

  @Override
  public DigitalOutput create(DigitalOutputConfig config) {
    try {
      boolean high = DigitalState.HIGH.equals(config.initialState());
      var line = chip.request(new LineRequest.Output(config.bcm(), high));
      var output = new Output(this, config, line);
      context.registry().add(output);
      return output;
    } catch (GpioException e) {
      throw new InitializeException(e.getMessage(), e);
    }
  }

  private static final class Output extends DigitalOutputBase {
    private final GpioLine line;

    Output(DigitalOutputProvider provider, DigitalOutputConfig config, GpioLine line) {
      super(provider, config);
      this.line = line;
    }

    @Override
    public DigitalOutput state(DigitalState state) throws IOException {
      try {
        line.set(state.isHigh());
      } catch (PosixException e) {
        throw new IOException(e);
      }
      return super.state(state);
    }

    @Override
    public DigitalOutput shutdownInternal(Context context) throws ShutdownException {
      // Sets the shutdown state. The line must still be open for this.
      super.shutdownInternal(context);
      try {
        line.close();
      } catch (PosixException e) {
        throw new ShutdownException(e);
      }
      return this;
    }
  }
}
