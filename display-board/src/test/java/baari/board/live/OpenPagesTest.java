package baari.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.loop.ManualLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
  private static final String TV = "10.0.0.5";
  private static final String TV6 = "2001:db8:0:0:0:0:0:5";

  private final OpenPages pages = new OpenPages();
  private final List<String> closed = new ArrayList<>();

  private void open(String id, String address) {
    var outlet =
        new LiveClient.Outlet() {
          @Override
          public CompletionStage<Void> send(String message) {
            return CompletableFuture.completedStage(null);
          }

          @Override
          public void close() {
            closed.add(id);
          }
        };
    pages.open(
        id,
        address,
        address.equals(TV) || address.equals(TV6),
        new LiveClient(outlet, () -> "snapshot", new ManualLoop(), 0));
  }

  @Test
  void one_address_cannot_lock_the_television_out() {
    // Given
    open("tv", TV);

    // When
    for (int i = 0; i < 10 * OpenPages.TOTAL; i++) {
      open("phone " + i, "10.0.0.66");
    }
    open("second tv", TV);

    // Then
    assertThat(closed).doesNotContain("tv", "second tv");
  }

  @Test
  void nor_can_many() {
    // Given
    open("tv", TV);

    // When
    for (int i = 0; i < 10 * OpenPages.TOTAL; i++) {
      open("phone " + i, "10.0.1." + i % 7);
    }
    open("second tv", TV);

    // Then
    assertThat(closed).doesNotContain("tv", "second tv");
  }

  @Test
  void the_longest_silent_goes_first() {
    // Given
    for (int i = 0; i < OpenPages.PER_NETWORK; i++) {
      open("page " + i, TV);
    }
    pages.heard("page 0");

    // When
    open("one more", TV);

    // Then
    assertThat(closed).containsExactly("page 1");
  }

  @Test
  void nor_can_its_neighbours_of_one_network() {
    // Given
    open("tv", TV6);

    // When
    for (int i = 0; i < 10 * OpenPages.PER_NETWORK; i++) {
      open("phone " + i, "2001:db8:0:0:0:0:0:" + (10 + i));
    }

    // Then
    assertThat(closed).doesNotContain("tv");
  }

  @Test
  void two_pages_of_one_screen_are_one_screen() {
    open("tv", TV);
    open("the same", TV);
    assertThat(pages.screens()).isEqualTo(1);
    open("another", TV6);
    assertThat(pages.screens()).isEqualTo(2);
  }

  @Test
  void only_pages_of_screens_are_counted_and_believed() {
    // When
    open("tv", TV);
    open("phone", "10.0.0.66");

    // Then
    assertThat(pages.screens()).isEqualTo(1);
    assertThat(pages.screen("tv")).isPresent();
    assertThat(pages.screen("phone")).isEmpty();
  }

  @Test
  void a_closed_page_leaves_its_place() {
    // Given
    for (int i = 0; i < OpenPages.PER_NETWORK; i++) {
      open("page " + i, TV);
    }
    pages.closed("page 3");

    // When
    open("one more", TV);

    // Then
    assertThat(closed).isEmpty();
  }
}
