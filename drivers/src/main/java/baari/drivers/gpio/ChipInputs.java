package baari.drivers.gpio;

import baari.drivers.gpio.LineRequest.Pull;
import baari.drivers.guard.Guard;
import baari.drivers.posix.PosixException;
import com.pi4j.context.Context;
import com.pi4j.exception.InitializeException;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pi4J's digital inputs on a [GpioChip]. The kernel debounces and reports edges. One thread per
/// input passes them on.
final class ChipInputs extends DigitalInputProviderBase implements DigitalInputProvider {
  private static final long CLOSE_MILLIS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(ChipInputs.class);

  private final LineSource chip;

  ChipInputs(LineSource chip) {
    super("baari-chip-inputs", "Linux GPIO character device, inputs");
    this.chip = chip;
  }

  @Override
  public DigitalInput create(DigitalInputConfig config) {
    try {
      var debounce = Duration.of(config.debounce(), ChronoUnit.MICROS);
      var line = chip.request(new LineRequest.Input(config.bcm(), pull(config), debounce));
      var input = new Input(this, config, line);
      context.registry().add(input);
      input.watcher.start();
      return input;
    } catch (GpioException e) {
      throw new InitializeException(e.getMessage(), e);
    }
  }

  private static Pull pull(DigitalInputConfig config) {
    return switch (config.pull()) {
      case PULL_UP -> Pull.UP;
      case PULL_DOWN -> Pull.DOWN;
      case OFF -> Pull.NONE;
    };
  }

  private static final class Input extends DigitalInputBase {
    private final GpioLine line;
    private final Guard guard;
    private final Thread watcher;

    Input(DigitalInputProvider provider, DigitalInputConfig config, GpioLine line) {
      super(provider, config);
      this.line = line;
      this.guard = new Guard("gpio line " + config.bcm());
      this.watcher =
          Thread.ofPlatform().daemon().name("gpio line " + config.bcm()).unstarted(this::watch);
    }

    @Override
    public DigitalState state() {
      try {
        return DigitalState.getState(line.isHigh());
      } catch (PosixException e) {
        throw new IOException(e);
      }
    }

    private void watch() {
      try {
        line.watch(rising -> guard.run(() -> tell(rising)));
      } catch (PosixException e) {
        LOG.error("Line {} reports no more edges: {}", config().bcm(), e.getMessage());
      }
    }

    private void tell(boolean rising) {
      dispatch(new DigitalStateChangeEvent<>(this, DigitalState.getState(rising)));
    }

    @Override
    public DigitalInput shutdownInternal(Context context) throws ShutdownException {
      try {
        line.stopWatching();
        watcher.join(CLOSE_MILLIS);
        line.close();
      } catch (PosixException e) {
        throw new ShutdownException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.shutdownInternal(context);
    }
  }
}
