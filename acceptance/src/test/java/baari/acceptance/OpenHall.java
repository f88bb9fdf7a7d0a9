package baari.acceptance;

import baari.bench.hall.Hall;
import java.nio.file.Files;
import java.nio.file.Path;
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
  public void beforeAll(ExtensionContext context) throws Exception {
    Path dataDir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hall");
    chromium = Chromium.of(context);
    hall =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Hall.class, _ -> Hall.start(dataDir), Hall.class);
  }

  Screen kiosk() {
    return chromium().open("kiosk", 1080, 1920, hall().kiosk().uri() + "/");
  }

  Screen board() {
    return chromium().open("board", 1920, 1080, hall().board().uri() + "/");
  }

  Hall hall() {
    return opened(hall);
  }

  Chromium chromium() {
    return opened(chromium);
  }

  private static <T> T opened(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("Register OpenHall as a static extension.");
    }
    return part;
  }
}
