package baari.kiosk.printer;

import baari.drivers.device.printer.EscPosTicketPrinter;
import baari.drivers.device.printer.TicketPrinter;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.transport.Transport;
import baari.kiosk.KioskConfig;
import baari.kiosk.demo.SimulatedPrinter;
import baari.kiosk.printer.PrinterSettings.Device;
import baari.kiosk.printer.PrinterSettings.None;
import baari.kiosk.printer.PrinterSettings.Serial;
import baari.kiosk.printer.PrinterSettings.Simulated;
import baari.kiosk.printer.PrinterSettings.Tcp;
import baari.kiosk.printer.PrinterSettings.ToFile;
import baari.paper.TicketLayout;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The printer that the configuration names, and the layout for its paper.
final class PaperBeans {
  private PaperBeans() {}

  @Produces
  @Singleton
  static PrinterSettings settings(KioskConfig config) {
    return PrinterSettings.of(config.printer(), ConfigUtils.isProfileActive("demo"));
  }

  /// Created at the start, so that a wrong setting stops the start and the printer is known before
  /// a tap.
  @Produces
  @Startup
  @ApplicationScoped
  static TicketPrinter printer(PrinterSettings settings, SimulatedPrinter simulated) {
    var profile = settings.profile();
    return switch (settings.link()) {
      case None() -> new NoPrinter();
      case Tcp(var host, var port) ->
          new EscPosTicketPrinter(Transport.tcp(host, port), profile, PrinterTimings.network());
      case Serial(var line) ->
          new EscPosTicketPrinter(
              Transport.serial(line), profile, PrinterTimings.serial(line.baud()));
      case Device(var path) ->
          new EscPosTicketPrinter(Transport.device(path), profile, PrinterTimings.network());
      case ToFile(var path) ->
          new EscPosTicketPrinter(Transport.file(path), profile, PrinterTimings.network());
      case Simulated(var port) ->
          new EscPosTicketPrinter(
              Transport.tcp("127.0.0.1", simulated.start(port, profile.widthDots())),
              profile,
              PrinterTimings.network());
    };
  }

  static void close(@Disposes TicketPrinter printer) {
    printer.close();
  }

  @Produces
  @Startup
  @Singleton
  static TicketLayout layout(KioskConfig config, PrinterSettings settings) {
    return new TicketLayout(settings.profile().widthDots(), config.publicUrl());
  }
}
