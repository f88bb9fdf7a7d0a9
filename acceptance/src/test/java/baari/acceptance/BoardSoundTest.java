package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A browser does not let a page make sound before somebody has clicked on it. The page tells the
/// person who sets up the TV, but it does not show the hint to the hall forever.
class BoardSoundTest {
  private static final int HINT_MILLIS = 30_000;

  /// The tests' browser lets every page make sound, so the test simulates a blocked page.
  private static final String NOBODY_HAS_CLICKED =
      "Object.defineProperty(BaseAudioContext.prototype, 'state', { get: () => 'suspended' })";

  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void the_hint_at_sound_goes_and_comes_back_when_somebody_is_there() {
    try (Screen board = open.chromium().open("sound", 1920, 1080, "about:blank")) {
      // Given
      Page page = board.page();
      page.clock().install();
      page.addInitScript(NOBODY_HAS_CLICKED);
      page.navigate(open.hall().board().uri() + "/");
      Locator hint = page.locator("button.sound");
      assertThat(hint).isVisible();

      // When
      page.clock().runFor(HINT_MILLIS);

      // Then
      assertThat(hint).isHidden();
      page.mouse().move(100, 100);
      assertThat(hint).isVisible();
    }
  }
}
