package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The TV page, which shows both languages at once, in every state of a hall, on the usual display
/// sizes.
@Timeout(180)
class BoardLayoutTest {
  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void no_text_leaves_its_box_no_letter_is_cut_and_no_boxes_overlap() {
    String uri = open.hall().board().uri() + "/";
    try (Screen board = open.chromium().open("board-layout", 1920, 1080, uri)) {
      Page page = board.page();
      var layout = Layout.whole(page);
      page.addInitScript(Layout.resource("board-screens.js"));
      page.navigate(uri);
      page.locator("board-page main").waitFor();
      for (Object screen : (List<?>) page.evaluate("rehearsal.screens")) {
        page.evaluate("name => rehearsal.show(name)", screen);
        layout.look(screen.toString());
        board.picture(screen.toString().replace(' ', '-'));
      }
      assertThat(layout.wrong()).isEmpty();
    }
  }
}
