package baari.board;

import baari.client.ExampleHall;
import baari.client.FakeCentre;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Gives the program under test and the test the same `FakeCentre`.
public final class ServerResource implements QuarkusTestResourceLifecycleManager {
  private final FakeCentre server = new FakeCentre(ExampleHall.centre());

  @Override
  public Map<String, String> start() {
    return Map.of(
        "baari.server.url",
        server.url().toString(),
        "baari.centre",
        "lahore",
        "baari.device.key",
        FakeCentre.KEY,
        "baari.screens",
        "127.0.0.1",
        // So low that even a slow machine exceeds it.
        "baari.rate-limit.per-address",
        "50");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(FakeCentre.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
