package baari.board.device;

import baari.board.config.GpioSettings;
import baari.board.config.GpioSettings.CounterLine;
import baari.board.device.HallDevices.CallNextButton;
import baari.board.device.HallDevices.CounterLamp;
import baari.drivers.device.hall.Chime;
import baari.drivers.device.hall.GpioButton;
import baari.drivers.device.hall.GpioChime;
import baari.drivers.device.hall.GpioLamp;
import baari.drivers.device.hall.Lamp;
import baari.drivers.gpio.Gpio;
import baari.drivers.gpio.GpioException;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Takes the lines that the settings name. A line that cannot be taken is logged and reported with
/// the board's health, and the board works without it: calls still appear on the screen while a
/// relay is broken.
public final class GpioDevices {
  private static final Logger LOG = Logger.getLogger(GpioDevices.class);
  private static final Duration RING = Duration.ofMillis(300);
  private static final String CHIME = "chime";
  private static final String LAMP = "lamp";
  private static final String COUNTER_LAMP = "lamp-";
  private static final String BUTTON = "button-";

  private final Gpio gpio;
  private final GpioSettings settings;
  private final DigitalState on;
  private final List<HallPart> parts = new ArrayList<>();

  public GpioDevices(Gpio gpio, GpioSettings settings) {
    this.gpio = gpio;
    this.settings = settings;
    this.on = settings.onLow() ? DigitalState.LOW : DigitalState.HIGH;
  }

  /// The parts to report for the lines when the chip itself cannot be opened.
  static List<HallPart> missing(GpioSettings settings) {
    var names = new ArrayList<String>();
    settings.chimeLine().ifPresent(_ -> names.add(CHIME));
    settings.lampLine().ifPresent(_ -> names.add(LAMP));
    settings.counterLamps().forEach(lamp -> names.add(COUNTER_LAMP + lamp.counter()));
    settings.callNext().forEach(button -> names.add(BUTTON + button.counter()));
    return names.stream().map(name -> new HallPart(name, () -> false)).toList();
  }

  /// All devices of a hall: the devices on this chip and on `lines`.
  ///
  /// @param beneath what the devices use; it is closed after them
  public HallDevices with(LineDevices lines, List<Runnable> beneath) {
    parts.addAll(lines.parts());
    return new HallDevices(
        lines.signs(),
        chimes(),
        lamps(),
        counterLamps(),
        buttons(),
        lines.keypads(),
        // `parts` is complete only after all lines above were taken.
        List.copyOf(parts),
        beneath);
  }

  private List<Chime> chimes() {
    return taken(CHIME, settings.chimeLine(), line -> new GpioChime(output(CHIME, line), RING));
  }

  private List<Lamp> lamps() {
    return taken(LAMP, settings.lampLine(), line -> new GpioLamp(output(LAMP, line)));
  }

  private List<CounterLamp> counterLamps() {
    return settings.counterLamps().stream()
        .flatMap(lamp -> {
          var name = COUNTER_LAMP + lamp.counter();
          return attempt(
              name, () -> new CounterLamp(new GpioLamp(output(name, lamp.line())), lamp.counter()));
        })
        .toList();
  }

  private List<CallNextButton> buttons() {
    return settings.callNext().stream()
        .flatMap(button -> attempt(BUTTON + button.counter(), () -> button(button)))
        .toList();
  }

  private CallNextButton button(CounterLine button) throws GpioException {
    // The kernel filters out short pulses if it can. The button checks the pulses that are left.
    var input = gpio.input(button.line(), on, settings.debounce().dividedBy(2));
    parts.add(new HallPart(BUTTON + button.counter(), () -> canBeRead(input)));
    return new CallNextButton(new GpioButton(input, settings.debounce()), button.counter());
  }

  /// Reading the state asks the chip.
  private static boolean canBeRead(DigitalInput input) {
    try {
      return input.state() != DigitalState.UNKNOWN;
    } catch (Pi4JException e) {
      return false;
    }
  }

  private DigitalOutput output(String name, int line) throws GpioException {
    var output = gpio.output(line, on);
    parts.add(new HallPart(name, () -> true));
    return output;
  }

  private <T> List<T> taken(String name, OptionalInt line, LineTaker<? extends T> taker) {
    return line.isPresent()
        ? attempt(name, () -> taker.take(line.getAsInt())).<T>map(each -> each).toList()
        : List.of();
  }

  private <T> Stream<T> attempt(String name, Taker<T> taker) {
    try {
      return Stream.of(taker.take());
    } catch (GpioException failure) {
      LOG.errorf("Continuing without %s: %s", name, failure.getMessage());
      parts.add(new HallPart(name, () -> false));
      return Stream.empty();
    }
  }

  private interface Taker<T> {
    T take() throws GpioException;
  }

  private interface LineTaker<T> {
    T take(int line) throws GpioException;
  }
}
