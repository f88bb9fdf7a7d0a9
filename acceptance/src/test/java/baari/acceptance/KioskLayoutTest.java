package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen of the kiosk in both languages, under every banner, on the usual display sizes.
@Timeout(900)
class KioskLayoutTest {
  @RegisterExtension static final OpenHall open = new OpenHall();

  private static final List<String> LANGUAGES = List.of("en", "ur");

  @ParameterizedTest
  @CsvSource({"1024,768", "1280,1024", "1366,768", "1920,1080", "1080,1920"})
  void no_text_leaves_its_box_and_no_boxes_overlap(int width, int height) {
    List<String> wrong = new ArrayList<>();
    String uri = open.hall().kiosk().uri() + "/";
    try (Screen kiosk = open.chromium().open("kiosk-" + width, width, height, uri)) {
      Page page = kiosk.page();
      page.addInitScript(Layout.resource("layout.js"));
      page.addInitScript(Layout.resource("kiosk-screens.js"));
      page.navigate(uri);
      for (Object banner : (List<?>) page.evaluate("rehearsal.banners")) {
        page.navigate(
            uri + "?banner=" + URLEncoder.encode(banner.toString(), StandardCharsets.UTF_8));
        page.locator("kiosk-app main").waitFor();
        for (String language : LANGUAGES) {
          for (Object problem :
              (List<?>) page.evaluate("language => rehearsal.problems(language)", language)) {
            wrong.add(banner + ", " + problem);
          }
        }
      }
    }
    assertThat(wrong).as("on %d x %d", width, height).isEmpty();
  }
}
