package baari.board.device;

import baari.board.config.GpioSettings;
import baari.board.device.HallDevices.CallNextButton;
import baari.drivers.device.Chime;
import baari.drivers.device.GpioButton;
import baari.drivers.device.GpioChime;
import baari.drivers.device.GpioLamp;
import baari.drivers.device.Lamp;
import baari.drivers.gpio.Gpio;
import baari.drivers.gpio.GpioException;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/// Takes the lines that the settings name. A line that cannot be had is logged and done without: a
/// hall can be called on its screen while a relay is broken.
public final class GpioDevices {
  private static final Logger LOG = Logger.getLogger(GpioDevices.class);
  private static final Duration RING = Duration.ofMillis(300);
  private static final Duration DEBOUNCE = Duration.ofMillis(30);

  private final Gpio gpio;
  private final DigitalState on;

  public GpioDevices(Gpio gpio, GpioSettings settings) {
    this.gpio = gpio;
    this.on = settings.onLow() ? DigitalState.LOW : DigitalState.HIGH;
  }

  public List<Chime> chimes(OptionalInt line) {
    return taken(line, number -> new GpioChime(gpio.output(number, on), RING));
  }

  public List<Lamp> lamps(OptionalInt line) {
    return taken(line, number -> new GpioLamp(gpio.output(number, on)));
  }

  public List<CallNextButton> buttons(Optional<GpioSettings.CallNext> callNext) {
    var line = callNext.map(each -> OptionalInt.of(each.line())).orElseGet(OptionalInt::empty);
    return taken(
        line,
        number ->
            new CallNextButton(
                new GpioButton(gpio.input(number, on, Duration.ZERO), DEBOUNCE),
                callNext.orElseThrow().counter()));
  }

  private static <T> List<T> taken(OptionalInt line, Taker<? extends T> taker) {
    List<T> devices = new ArrayList<>();
    if (line.isPresent()) {
      try {
        devices.add(taker.take(line.getAsInt()));
      } catch (GpioException failure) {
        LOG.error("Going on without: " + failure.getMessage());
      }
    }
    return devices;
  }

  private interface Taker<T> {
    T take(int line) throws GpioException;
  }
}
