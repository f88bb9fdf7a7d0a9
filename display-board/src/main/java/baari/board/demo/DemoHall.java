package baari.board.demo;

import baari.board.config.GpioSettings;
import baari.board.device.GpioDevices;
import baari.board.device.HallDevices;
import baari.board.device.Sign;
import baari.drivers.device.AlphaCallBoard;
import baari.drivers.simulator.gpio.SimulatedGpio;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import com.pi4j.io.gpio.digital.DigitalState;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// An LED sign on a pseudo-terminal, driven through the same serial transport as a real one, and a
/// GPIO chip in memory with chime, lamp and call-next button. Starts when first asked for.
@Singleton
final class DemoHall {
  private static final String ADDRESS = "01";
  private static final int CHIME_LINE = 17;
  private static final int BUTTON_LINE = 22;
  private static final int LAMP_LINE = 27;
  private static final String COUNTER = "1";
  private static final double NOISE = 0.02;

  private final AlphaSignSimulator sign;
  private final SimulatedGpio gpio = new SimulatedGpio();
  private final CountedChime chime;
  private final HallDevices devices;

  DemoHall() throws IOException {
    sign = new AlphaSignSimulator();
    var line = SerialSettings.parse(sign.path().toString(), "9600 7E1");
    var board = AlphaCallBoard.start(Transport.serial(line), ADDRESS);
    var settings =
        new GpioSettings(
            "simulated",
            true,
            OptionalInt.of(CHIME_LINE),
            OptionalInt.of(LAMP_LINE),
            Optional.of(new GpioSettings.CallNext(BUTTON_LINE, COUNTER)));
    var lines = new GpioDevices(gpio.gpio(), settings);
    chime = new CountedChime(lines.chimes(settings.chimeLine()).getFirst());
    devices =
        new HallDevices(
            List.of(new Sign("1", board)),
            List.of(chime),
            lines.lamps(settings.lampLine()),
            lines.buttons(settings.callNext()),
            List.of(gpio::close, sign::close));
  }

  HallDevices devices() {
    return devices;
  }

  DemoLeds leds() {
    var counts = sign.counts();
    long errors = counts.badChecksum() + counts.malformed() + counts.refused();
    var led =
        new DemoLeds.Led(
            "1", sign.litText(), sign.flashing(), counts.shown(), errors, "/demo/led/1.png");
    return new DemoLeds(
        List.of(led),
        new DemoLeds.LampLight(gpio.level(LAMP_LINE) == DigitalState.LOW),
        new DemoLeds.ChimeCount(chime.strikes()));
  }

  AlphaSignSimulator sign() {
    return sign;
  }

  BufferedImage picture() {
    return sign.picture();
  }

  void fault(DemoFault fault) throws IOException {
    switch (fault) {
      case UNPLUG -> sign.unplug();
      case REPLUG -> sign.replug();
      case STALL -> sign.stall(true);
      case FLOW -> sign.stall(false);
      case NOISE -> sign.noise(NOISE, new SplittableRandom().nextLong());
      case QUIET -> sign.noise(0, 0);
      case POWER_CYCLE -> sign.powerCycle();
    }
  }

  /// Closes the button's contact, or opens it.
  void button(boolean pressed) {
    gpio.drive(BUTTON_LINE, pressed ? DigitalState.LOW : DigitalState.HIGH);
  }
}
