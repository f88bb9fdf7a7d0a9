package baari.kiosk;

import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.protocol.ExampleCentre;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fake queue-server and a simulated printer. The kiosk under test is configured to use them.
/// They are injected into a test's fields by type.
public final class KioskHall implements QuarkusTestResourceLifecycleManager {
  /// With this argument the kiosk keeps the printer of its profile.
  public static final String OWN_PRINTER = "own-printer";

  private boolean printerIsTheKiosks;
  private @Nullable FakeQueueServer server;
  private @Nullable PrinterSimulator printer;

  @Override
  public void init(Map<String, String> args) {
    printerIsTheKiosks = Boolean.parseBoolean(args.get(OWN_PRINTER));
  }

  @Override
  public Map<String, String> start() {
    try {
      var started = new FakeQueueServer(0);
      server = started;
      var config = new HashMap<String, String>();
      config.put("baari.server.url", started.uri().toString());
      config.put("baari.device.key", FakeQueueServer.DEVICE_KEY);
      config.put("baari.data-dir", Files.createTempDirectory("kiosk").toString());
      if (!printerIsTheKiosks) {
        config.putAll(printerConfig());
      }
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> printerConfig() {
    var started = PrinterSimulator.onTcp(0, PrinterSimulator.WIDTH_DOTS);
    printer = started;
    return Map.of(
        "baari.printer.transport", "tcp", "baari.printer.address", "127.0.0.1:" + started.port());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(FakeQueueServer.class));
    injector.injectIntoFields(printer, new TestInjector.MatchesType(PrinterSimulator.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
    if (printer != null) {
      printer.close();
    }
  }

  /// Waits until everything works and the kiosk owes the server nothing from the previous test.
  static void awaitSettled() {
    KioskApi.awaitState(state ->
        state.getBoolean("server.up")
            && state.get("centre") != null
            && state.getBoolean("printer.canPrint")
            && state.getInt("owed") == 0);
  }

  /// Removes all faults.
  static void repair(FakeQueueServer server, PrinterSimulator printer) {
    server.away(false);
    server.centre(ExampleCentre.CENTRE);
    server.failReports(false);
    server.loseReportAnswers(false);
    server.takeReportKeysForOlderOnes(0);
    server.grantLeases(0);
    for (var fault : Fault.values()) {
      printer.clear(fault);
    }
  }
}
