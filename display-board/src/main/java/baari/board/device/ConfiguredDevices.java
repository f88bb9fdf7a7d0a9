package baari.board.device;

import baari.board.config.BoardSettings;
import baari.board.config.GpioSettings;
import baari.board.config.SignSettings;
import baari.drivers.device.AlphaCallBoard;
import baari.drivers.gpio.Gpio;
import baari.drivers.gpio.GpioException;
import baari.drivers.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/// Opens the devices that the settings name, and no others.
public final class ConfiguredDevices {
  private static final Logger LOG = Logger.getLogger(ConfiguredDevices.class);

  private ConfiguredDevices() {}

  public static HallDevices open(BoardSettings settings) {
    var signs = settings.sign().map(ConfiguredDevices::sign).map(List::of).orElse(List.of());
    return settings.gpio().map(gpio -> withGpio(signs, gpio)).orElseGet(() -> withoutGpio(signs));
  }

  private static Sign sign(SignSettings settings) {
    var transport = Transport.serial(settings.line());
    return new Sign("1", AlphaCallBoard.start(transport, settings.address()));
  }

  private static HallDevices withGpio(List<Sign> signs, GpioSettings settings) {
    try {
      var gpio = Gpio.chip(Path.of(settings.chip()));
      var lines = new GpioDevices(gpio, settings);
      return new HallDevices(
          signs,
          lines.chimes(settings.chimeLine()),
          lines.lamps(settings.lampLine()),
          lines.buttons(settings.callNext()),
          List.of(gpio::close));
    } catch (GpioException failure) {
      LOG.error("Going on without lamp, chime and button: " + failure.getMessage());
      return withoutGpio(signs);
    }
  }

  private static HallDevices withoutGpio(List<Sign> signs) {
    return new HallDevices(signs, List.of(), List.of(), List.of(), List.of());
  }
}
