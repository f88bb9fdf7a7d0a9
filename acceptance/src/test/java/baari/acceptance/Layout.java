package baari.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Checks a page's layout on the usual display sizes. `layout.js` finds what is wrong.
final class Layout {
  static final List<Display> DISPLAYS =
      List.of(
          new Display(1024, 768),
          new Display(1280, 1024),
          new Display(1366, 768),
          new Display(1920, 1080),
          new Display(1080, 1920));

  private static final String SETTLED =
      """
      async (options) => {
        const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        await drawn();
        await document.fonts.ready;
        await drawn();
        return layoutProblems(options);
      }
      """;

  private final Page page;
  private final boolean scrolls;
  private final List<String> wrong = new ArrayList<>();

  private Layout(Page page, boolean scrolls) {
    this.page = page;
    this.scrolls = scrolls;
    page.addInitScript(resource("layout.js"));
  }

  record Display(int width, int height) {}

  /// For a page that fits on one display. The page must be loaded after this call.
  static Layout whole(Page page) {
    return new Layout(page, false);
  }

  /// For a page that may be longer than the display, but not wider. The page must be loaded after
  /// this call.
  static Layout scrolling(Page page) {
    return new Layout(page, true);
  }

  /// Checks the page in its current state, on every display.
  void look(String what) {
    for (Display display : DISPLAYS) {
      page.setViewportSize(display.width(), display.height());
      Object problems = page.evaluate(SETTLED, Map.of("scrolls", scrolls));
      for (Object problem : (List<?>) problems) {
        wrong.add("%s on %d x %d: %s".formatted(what, display.width(), display.height(), problem));
      }
    }
  }

  /// Everything that was wrong so far.
  List<String> wrong() {
    return wrong;
  }

  /// A script from the tests' resources.
  static String resource(String name) {
    try (InputStream in = Layout.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
