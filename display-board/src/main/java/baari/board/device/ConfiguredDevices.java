package baari.board.device;

import baari.board.config.BoardSettings;
import baari.board.config.GpioSettings;
import baari.drivers.gpio.Gpio;
import baari.drivers.gpio.GpioException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Opens only the devices that the settings name.
public final class ConfiguredDevices {
  private static final Logger LOG = Logger.getLogger(ConfiguredDevices.class);

  private ConfiguredDevices() {}

  public static HallDevices open(BoardSettings settings) {
    var lines = LineDevices.open(settings.buses(), settings.signs(), settings.buttonBoxes());
    return settings
        .gpio()
        .map(gpio -> withGpio(lines, gpio))
        .orElseGet(() -> withoutGpio(lines, List.of()));
  }

  private static HallDevices withGpio(LineDevices lines, GpioSettings settings) {
    try {
      var gpio = Gpio.chip(Path.of(settings.chip()));
      return new GpioDevices(gpio, settings).with(lines, List.of(gpio::close, lines::close));
    } catch (GpioException failure) {
      LOG.error("Continuing without lamps, chime and buttons: " + failure.getMessage());
      return withoutGpio(lines, GpioDevices.missing(settings));
    }
  }

  private static HallDevices withoutGpio(LineDevices lines, List<HallPart> missing) {
    return new HallDevices(
        lines.signs(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        lines.keypads(),
        Stream.concat(lines.parts().stream(), missing.stream()).toList(),
        List.of(lines::close));
  }
}
