package baari.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// A headless Chromium that is installed on this machine; nothing is downloaded. Each test class
/// has its own folder for pictures of its pages, below `target/pictures`.
final class Chromium {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String NAMED = "BAARI_CHROMIUM";
  private static final List<String> PROGRAMS =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  /// There is no sandbox, because tests also run as root. Most other arguments stop the browser
  /// from using the network.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--autoplay-policy=no-user-gesture-required");

  private final Browser browser;
  private final Path pictures;

  private Chromium(Browser browser, Path pictures) {
    this.browser = browser;
    this.pictures = pictures;
  }

  /// One browser for all test classes of this JVM. JUnit closes it after the last class.
  ///
  /// @throws IllegalStateException when there is no Chromium; the message says how to get one
  static Chromium of(ExtensionContext context) {
    Started started =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Started.class, _ -> Started.start(), Started.class);
    return new Chromium(
        started.browser, PICTURES.resolve(context.getRequiredTestClass().getSimpleName()));
  }

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
    static Started start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE_MILLIS);
      Path program = find();
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var options =
          new BrowserType.LaunchOptions()
              .setExecutablePath(program)
              .setHeadless(true)
              .setArgs(ARGUMENTS);
      return new Started(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  /// Opens a separate page that shares no cookies with other pages.
  Screen open(String name, int width, int height, String url) {
    return Screen.open(pictures, name, browser.newContext(options(width, height)), url);
  }

  /// The same, in a browser with another time zone.
  Screen openIn(String timeZone, String name, int width, int height, String url) {
    Browser.NewContextOptions options = options(width, height).setTimezoneId(timeZone);
    return Screen.open(pictures, name, browser.newContext(options), url);
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
  }

  private static Path find() {
    List<Path> candidates = new ArrayList<>();
    String named = System.getenv(NAMED);
    if (named != null) {
      candidates.add(Path.of(named));
    } else {
      String path = System.getenv().getOrDefault("PATH", "/usr/bin");
      for (String program : PROGRAMS) {
        for (String dir : path.split(File.pathSeparator, -1)) {
          candidates.add(Path.of(dir, program));
        }
      }
    }
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium. Debian: sudo apt-get install chromium. Or name one in "
                    + NAMED
                    + "."));
  }
}
