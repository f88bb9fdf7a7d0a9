package baari.acceptance;

import baari.bench.hall.Hall;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The demo's hall and a browser, started once for all test classes that register this. What one of
/// them leaves behind, the others must not mind: each test takes a service and a counter of its
/// own.
final class OpenHall implements BeforeAllCallback {
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

  /// Closed by JUnit when all test classes have been run.
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
