package baari.kiosk;

import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fake queue-server and a simulated printer, which the kiosk under test is configured for; a
/// test has them injected by their types.
public final class KioskHall implements QuarkusTestResourceLifecycleManager {
  private @Nullable FakeQueueServer server;
  private @Nullable PrinterSimulator printer;

  @Override
  public Map<String, String> start() {
    try {
      var startedServer = new FakeQueueServer(0);
      var startedPrinter = PrinterSimulator.onTcp(0, PrinterSimulator.WIDTH_DOTS);
      server = startedServer;
      printer = startedPrinter;
      return Map.of(
          "baari.server.url",
          startedServer.uri().toString(),
          "baari.printer.transport",
          "tcp",
          "baari.printer.address",
          "127.0.0.1:" + startedPrinter.port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /// Everything as it should be.
  static void repair(FakeQueueServer server, PrinterSimulator printer) {
    server.away(false);
    server.failReports(false);
    for (var fault : Fault.values()) {
      printer.clear(fault);
    }
  }
}
