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

/// A headless Chromium of this machine; none is downloaded.
final class Chromium implements AutoCloseable {
  private static final String NAMED = "BAARI_CHROMIUM";
  private static final List<String> PROGRAMS =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  /// No sandbox, as tests run as root too; the rest keeps it from asking the network for anything.
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

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// One for all test classes of this JVM, closed by JUnit when all have been run.
  ///
  /// @throws IllegalStateException that says how to get one, when there is none
  static Chromium of(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Chromium.class, _ -> start(), Chromium.class);
  }

  private static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE_MILLIS);
    Path program = find();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program)
            .setHeadless(true)
            .setArgs(ARGUMENTS);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /// A page of its own, with no cookies of any other.
  Screen open(String name, int width, int height, String url) {
    return Screen.open(name, browser.newContext(options(width, height)), url);
  }

  /// The same on a machine whose clock is set to another time zone.
  Screen openIn(String timeZone, String name, int width, int height, String url) {
    Browser.NewContextOptions options = options(width, height).setTimezoneId(timeZone);
    return Screen.open(name, browser.newContext(options), url);
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
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
