package baari.acceptance;

import baari.bench.hall.Hall;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The demo's hall and a browser, started once for all test classes that register this. What one of
/// them leaves behind, the others must not mind: each test takes a service and a counter of its
/// own.
final class OpenHall implements BeforeAllCallback {
  private @Nullable Open open;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path dataDir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hall");
    open =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Open.class, _ -> Open.now(dataDir), Open.class);
  }

  Screen kiosk() {
    return chromium().open("kiosk", 1080, 1920, hall().kiosk().uri() + "/");
  }

  Screen board() {
    return chromium().open("board", 1920, 1080, hall().board().uri() + "/");
  }

  Hall hall() {
    return open().hall();
  }

  Chromium chromium() {
    return open().chromium();
  }

  private Open open() {
    if (open == null) {
      throw new IllegalStateException("Register OpenHall as a static extension.");
    }
    return open;
  }

  /// Closed by JUnit when all classes have been run.
  private record Open(Chromium chromium, Hall hall) implements AutoCloseable {
    static Open now(Path dataDir) {
      PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE_MILLIS);
      return new Open(Chromium.start(), Hall.start(dataDir));
    }

    @Override
    public void close() {
      hall.close();
      chromium.close();
    }
  }
}
