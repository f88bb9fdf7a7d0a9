package baari.board.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageCountTest {
  private static PageCount pages(String... screens) {
    return new PageCount(ScreensTest.screens(screens));
  }

  @Test
  void a_board_without_a_screen_misses_none() {
    // Given
    PageCount pages = pages();

    // When
    pages.now(0);

    // Then
    assertThat(pages.isExpected()).isFalse();
  }

  @Test
  void a_screen_that_is_named_and_never_came_up_is_missed() {
    PageCount pages = pages("192.168.1.50");
    assertThat(pages.isExpected()).isTrue();
    assertThat(pages.isOpen()).isFalse();
  }

  @Test
  void each_screen_that_is_named_is_missed() {
    // Given
    PageCount pages = pages("192.168.1.50", "192.168.1.51");

    // When
    pages.now(1);

    // Then
    assertThat(pages.isOpen()).isFalse();
    pages.now(2);
    assertThat(pages.isOpen()).isTrue();
  }

  @Test
  void a_screen_that_closed_is_missed_until_one_is_open_again() {
    // Given
    PageCount pages = pages();
    pages.now(2);
    pages.now(1);
    assertThat(pages.isOpen()).isTrue();

    // When
    pages.now(0);

    // Then
    assertThat(pages.isExpected()).isTrue();
    assertThat(pages.isOpen()).isFalse();
    pages.now(1);
    assertThat(pages.isOpen()).isTrue();
  }
}
