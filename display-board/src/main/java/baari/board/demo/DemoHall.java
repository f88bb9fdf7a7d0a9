package baari.board.demo;

import baari.board.config.BusSettings;
import baari.board.config.ButtonBoxSettings;
import baari.board.config.CallText;
import baari.board.config.GpioSettings;
import baari.board.config.GpioSettings.CounterLine;
import baari.board.config.SignSettings;
import baari.board.device.GpioDevices;
import baari.board.device.HallDevices;
import baari.board.device.LineDevices;
import baari.drivers.device.board.BoardProfile;
import baari.drivers.device.board.BoardProfiles;
import baari.drivers.device.hall.ButtonBox.Speaking;
import baari.drivers.simulator.box.ButtonBoxSimulator;
import baari.drivers.simulator.gpio.SimulatedGpio;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import baari.drivers.simulator.sign.ModbusSignSimulator;
import baari.drivers.simulator.sign.NumberSignSimulator;
import baari.drivers.simulator.sign.SignSimulator;
import baari.drivers.transport.SerialSettings;
import com.pi4j.io.gpio.digital.DigitalState;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A hall of simulated hardware, driven through the same serial transports as real hardware. It has
/// an LED sign on its own line, one line with the boards of three counters, a number board and a
/// button box, and a GPIO chip in memory with a chime, lamps and a call-next button. It starts at
/// its first use.
@Singleton
final class DemoHall {
  private static final String FIRST_COUNTER = "1";
  private static final String BOX_COUNTER = "2";
  private static final int COUNTER_BOARDS = 3;
  private static final int DIGITS = 6;
  private static final int NUMBER_BOARD = 9;
  private static final int BOX = 0x31;
  private static final int CHIME_LINE = 17;
  private static final int BUTTON_LINE = 22;
  private static final int LAMP_LINE = 27;
  private static final int COUNTER_LAMP_LINE = 5;
  private static final Duration DEBOUNCE = Duration.ofMillis(30);
  private static final String ALPHA = "alpha-string";
  private static final String DM36 = "dm36";
  private static final String FOUR_BYTE = "four-byte";

  private final AlphaSignSimulator sign = new AlphaSignSimulator();
  private final SimulatedLine bus = new SimulatedLine("bus", LineSpeed.AS_A_LINE);
  private final ButtonBoxSimulator box;
  private final List<DemoSign> signs = new ArrayList<>();
  private final List<SignSettings> settings = new ArrayList<>();
  private final SimulatedGpio gpio = new SimulatedGpio();
  private final CountedChime chime;
  private final HallDevices devices;

  DemoHall() throws IOException {
    add("1", "hall", ALPHA, "01", Optional.empty(), sign);
    for (int unit = 1; unit <= COUNTER_BOARDS; unit++) {
      var counter = String.valueOf(unit);
      var board = new ModbusSignSimulator(bus, unit, DIGITS);
      add("c" + unit, "counter " + unit, DM36, counter, Optional.of(counter), board);
    }
    var number = new NumberSignSimulator(bus, NumberSignSimulator.Frame.FOUR_BYTES, NUMBER_BOARD);
    add("n", "entrance", FOUR_BYTE, String.valueOf(NUMBER_BOARD), Optional.empty(), number);
    box = new ButtonBoxSimulator(bus, BOX, true);
    var lines = lines();
    var chip = new GpioDevices(gpio.gpio(), gpioSettings());
    var made = chip.with(lines, List.of(lines::close, gpio::close, sign::close, bus::close));
    chime = new CountedChime(made.chimes().getFirst());
    devices = made.with(List.of(chime));
  }

  private void add(
      String id,
      String place,
      String profile,
      String address,
      Optional<String> counter,
      SignSimulator simulator) {
    BoardProfile read = BoardProfiles.read(profile);
    var line = simulator.equals(sign) ? "sign" : "bus";
    var text = new CallText(read.text());
    settings.add(new SignSettings(id, line, address, read.kind(), text, counter));
    signs.add(new DemoSign(id, place, profile, simulator));
  }

  private LineDevices lines() {
    var own = SerialSettings.parse(sign.path().toString(), BoardProfiles.read(ALPHA).line());
    var shared = SerialSettings.parse(bus.path().toString(), BoardProfiles.read(DM36).line());
    var keys =
        new ButtonBoxSettings(
            "box",
            "bus",
            "%02X".formatted(BOX),
            BOX_COUNTER,
            Speaking.WHEN_POLLED,
            Optional.empty());
    return LineDevices.open(
        List.of(new BusSettings("sign", own), new BusSettings("bus", shared)),
        settings,
        List.of(keys));
  }

  private static GpioSettings gpioSettings() {
    return new GpioSettings(
        "simulated",
        true,
        OptionalInt.of(CHIME_LINE),
        OptionalInt.of(LAMP_LINE),
        List.of(new CounterLine(BUTTON_LINE, FIRST_COUNTER)),
        List.of(new CounterLine(COUNTER_LAMP_LINE, FIRST_COUNTER)),
        DEBOUNCE);
  }

  HallDevices devices() {
    return devices;
  }

  DemoLeds leds() {
    return new DemoLeds(
        signs.stream().map(DemoSign::led).toList(),
        new DemoLeds.LampLight(isOn(LAMP_LINE)),
        new DemoLeds.CounterLamp(FIRST_COUNTER, isOn(COUNTER_LAMP_LINE)),
        new DemoLeds.ChimeCount(chime.strikes()),
        DemoLeds.Box.of(BOX_COUNTER, box));
  }

  private boolean isOn(int line) {
    return gpio.level(line) == DigitalState.LOW;
  }

  AlphaSignSimulator sign() {
    return sign;
  }

  ButtonBoxSimulator box() {
    return box;
  }

  /// @throws IllegalArgumentException when there is no such sign
  DemoSign sign(String id) {
    return signs.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such sign"));
  }

  /// Closes or opens the button's contact.
  void button(boolean pressed) {
    gpio.drive(BUTTON_LINE, pressed ? DigitalState.LOW : DigitalState.HIGH);
  }
}
