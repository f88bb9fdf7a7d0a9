package baari.board.device;

import baari.board.config.GpioSettings;
import baari.board.config.GpioSettings.CounterLine;
import baari.board.device.HallDevices.CallNextButton;
import baari.board.device.HallDevices.CounterLamp;
import baari.drivers.device.Chime;
import baari.drivers.device.GpioButton;
import baari.drivers.device.GpioChime;
import baari.drivers.device.GpioLamp;
import baari.drivers.device.Lamp;
import baari.drivers.gpio.Gpio;
import baari.drivers.gpio.GpioException;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/// Takes the lines that the settings name. A line that cannot be had is logged and done without: a
/// hall can be called on its screen while a relay is broken.
public final class GpioDevices {
  private static final Logger LOG = Logger.getLogger(GpioDevices.class);
  private static final Duration RING = Duration.ofMillis(300);

  private final Gpio gpio;
  private final GpioSettings settings;
  private final DigitalState on;

  public GpioDevices(Gpio gpio, GpioSettings settings) {
    this.gpio = gpio;
    this.settings = settings;
    this.on = settings.onLow() ? DigitalState.LOW : DigitalState.HIGH;
  }

  /// All devices of a hall: those on this chip, and those on `lines`.
  ///
  /// @param beneath what the devices stand on, to be closed after them
  public HallDevices with(LineDevices lines, List<Runnable> beneath) {
    return new HallDevices(
        lines.signs(), chimes(), lamps(), counterLamps(), buttons(), lines.keypads(), beneath);
  }

  public List<Chime> chimes() {
    return taken(settings.chimeLine(), number -> new GpioChime(gpio.output(number, on), RING));
  }

  public List<Lamp> lamps() {
    return taken(settings.lampLine(), number -> new GpioLamp(gpio.output(number, on)));
  }

  public List<CounterLamp> counterLamps() {
    return each(
        settings.counterLamps(),
        lamp -> new CounterLamp(new GpioLamp(gpio.output(lamp.line(), on)), lamp.counter()));
  }

  public List<CallNextButton> buttons() {
    return each(
        settings.callNext(),
        button -> {
          // The kernel leaves out short pulses where it can; the button counts what is left.
          var input = gpio.input(button.line(), on, settings.debounce().dividedBy(2));
          return new CallNextButton(new GpioButton(input, settings.debounce()), button.counter());
        });
  }

  private static <T> List<T> each(List<CounterLine> lines, Taker<CounterLine, ? extends T> taker) {
    return lines.stream()
        .flatMap(line -> attempt(line, taker).<T>map(each -> each).stream())
        .toList();
  }

  private static <T> List<T> taken(OptionalInt line, Taker<Integer, ? extends T> taker) {
    return line.isPresent()
        ? attempt(line.getAsInt(), taker).<T>map(each -> each).stream().toList()
        : List.of();
  }

  private static <L, T> Optional<T> attempt(L line, Taker<L, T> taker) {
    try {
      return Optional.of(taker.take(line));
    } catch (GpioException failure) {
      LOG.error("Going on without: " + failure.getMessage());
      return Optional.empty();
    }
  }

  private interface Taker<L, T> {
    T take(L line) throws GpioException;
  }
}
