package baari.kiosk.printer;

import baari.drivers.device.printer.profile.PrinterProfile;
import baari.drivers.device.printer.profile.ProfileFile;
import baari.drivers.transport.SerialSettings;
import baari.kiosk.KioskConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The printer as the configuration describes it, checked as a whole.
///
/// @param link how bytes get to the printer
/// @param profile the kind of printer
record PrinterSettings(Link link, PrinterProfile profile) {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([\\w.-]+):(\\d{1,5})");

  /// How bytes get to the printer.
  sealed interface Link {}

  record None() implements Link {}

  record Tcp(String host, int port) implements Link {}

  record Serial(SerialSettings line) implements Link {}

  record Device(Path path) implements Link {}

  record ToFile(Path path) implements Link {}

  /// @param port the simulator's port on loopback; 0 for any free port
  record Simulated(int port) implements Link {}

  /// @param simulationAllowed whether this is a demo
  /// @throws IllegalArgumentException with a list of everything that is wrong
  static PrinterSettings of(KioskConfig.Printer config, boolean simulationAllowed) {
    var errors = new ArrayList<String>();
    var link = tried(errors, () -> link(config, simulationAllowed));
    var profile = tried(errors, () -> profile(config));
    if (link == null || profile == null) {
      throw new IllegalArgumentException("baari.printer: " + String.join("; ", errors));
    }
    return new PrinterSettings(link, profile);
  }

  private static <T> @Nullable T tried(List<String> errors, Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      errors.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static Link link(KioskConfig.Printer config, boolean simulationAllowed) {
    var address = config.address().orElse("");
    return switch (config.transport()) {
      case "none" -> new None();
      case "tcp" -> tcp(address);
      case "serial" -> new Serial(SerialSettings.parse(path(address), config.line()));
      case "device" -> new Device(Path.of(path(address)));
      case "file" -> new ToFile(Path.of(path(address)));
      case "simulated" -> {
        if (!simulationAllowed) {
          throw new IllegalArgumentException("transport 'simulated' is for the demo profile only");
        }
        yield new Simulated(address.isEmpty() ? 0 : tcp(address).port());
      }
      default ->
          throw new IllegalArgumentException(
              "transport is none, tcp, serial, device or file, not '" + config.transport() + "'");
    };
  }

  private static Tcp tcp(String address) {
    var parts = HOST_AND_PORT.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
      throw new IllegalArgumentException(
          "address is written like 192.168.1.50:9100, not '" + address + "'");
    }
    return new Tcp(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private static String path(String address) {
    if (!address.startsWith("/")) {
      throw new IllegalArgumentException(
          "address is a path like /dev/ttyUSB0 or /dev/usb/lp0, not '" + address + "'");
    }
    return address;
  }

  private static PrinterProfile profile(KioskConfig.Printer config) {
    var file =
        config
            .profileFile()
            .map(ProfileFile::at)
            .orElseGet(() -> ProfileFile.shipped(config.profile()));
    config
        .dots()
        .ifPresent(dots -> file.with("paper.dots", "" + dots).with("raster.dots", "" + dots));
    config.feedDots().ifPresent(dots -> file.with("paper.feed-dots", "" + dots));
    config.proof().ifPresent(proof -> file.with("proof", proof));
    if (!config.cutter().orElse(true)) {
      file.with("paper.cut", "none");
    }
    return file.read();
  }
}
