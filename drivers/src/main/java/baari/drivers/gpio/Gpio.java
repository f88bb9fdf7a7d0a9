package baari.drivers.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.nio.file.Path;
import java.time.Duration;

/// The digital lines of a machine as Pi4J devices, on a real or a simulated chip.
///
/// Providers are named and never searched for, because Pi4J uses a mock that it finds as if it were
/// hardware. Closing sets every output to off and releases the lines.
public final class Gpio implements AutoCloseable {
  private final Context context;

  /// The kernel's GPIO chip, usually `/dev/gpiochip0`. Linux 5.10 or newer.
  ///
  /// @throws GpioException when the device is absent, not permitted, or not a GPIO chip
  public static Gpio chip(Path device) throws GpioException {
    var chip = new GpioChip(device);
    return new Gpio(new ChipInputs(chip), new ChipOutputs(chip));
  }

  public Gpio(DigitalInputProvider inputs, DigitalOutputProvider outputs) {
    context = Pi4J.newContextBuilder().noAutoDetect().add(inputs, outputs).build();
  }

  /// Takes a line as an output, off from the first moment.
  ///
  /// @param line its offset on the chip; on a Raspberry Pi the BCM number
  /// @param onState the level that switches on: LOW for most relay boards
  /// @throws GpioException when the line is taken or does not exist
  public DigitalOutput output(int line, DigitalState onState) throws GpioException {
    var off = DigitalState.getInverseState(onState);
    var config =
        DigitalOutput.newConfigBuilder(context)
            .id("output-" + line)
            .bcm(line)
            .onState(onState)
            .initial(off)
            .shutdown(off)
            .build();
    try {
      return context.create(config);
    } catch (Pi4JException e) {
      throw new GpioException("Output line " + line + ": " + e.getMessage(), e);
    }
  }

  /// Takes a line as an input, pulled towards off.
  ///
  /// @param onState the level when the contact is closed: LOW for a contact to ground
  /// @param debounce how long a level must last before the chip reports it; zero for every edge
  /// @throws GpioException when the line is taken or does not exist
  public DigitalInput input(int line, DigitalState onState, Duration debounce)
      throws GpioException {
    var config =
        DigitalInput.newConfigBuilder(context)
            .id("input-" + line)
            .bcm(line)
            .onState(onState)
            .pull(onState.isLow() ? PullResistance.PULL_UP : PullResistance.PULL_DOWN)
            .debounce(debounce.toNanos() / 1_000)
            .build();
    try {
      return context.create(config);
    } catch (Pi4JException e) {
      throw new GpioException("Input line " + line + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    context.shutdown();
  }
}
