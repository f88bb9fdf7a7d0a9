package baari.acceptance;

import baari.bench.hall.Hall;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The demo's hall and a browser, started once for all test classes that register this extension. A
/// test must not depend on what other tests leave behind, so each test uses its own service and
/// counter.
final class OpenHall implements BeforeAllCallback, BrowserWitness {
  private @Nullable Hall hall;
  private @Nullable Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.of(context);
    hall =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Started.class, _ -> Started.start(), Started.class)
            .hall;
  }

  /// JUnit closes it after the last test class.
  private record Started(Hall hall, DataFolder data) implements AutoCloseable {
    static Started start() {
      var data = DataFolder.of("hall");
      return new Started(Hall.start(data.path()), data);
    }

    @Override
    public void close() {
      hall.close();
      data.close();
    }
  }

  Screen kiosk() {
    return chromium().open("kiosk", 1080, 1920, hall().kiosk().uri() + "/");
  }

  Screen board() {
    return chromium().open("board", 1920, 1080, hall().board().uri() + "/");
  }

  Hall hall() {
    return Objects.requireNonNull(hall, "register OpenHall as a static extension");
  }

  Chromium chromium() {
    return Objects.requireNonNull(chromium, "register OpenHall as a static extension");
  }
}
