package baari.board.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageCountTest {
  private final PageCount pages = new PageCount();

  @Test
  void a_board_without_a_screen_misses_none() {
    pages.now(0);

    assertThat(pages.isExpected()).isFalse();
  }

  @Test
  void a_screen_that_closed_is_missed_until_one_is_open_again() {
    // Given
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
