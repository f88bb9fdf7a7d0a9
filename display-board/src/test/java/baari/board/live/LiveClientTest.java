package baari.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.loop.ManualLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class LiveClientTest {
  private final ManualLoop loop = new ManualLoop();
  private final Page page = new Page();
  private final LiveClient client = new LiveClient(page, () -> "snapshot", loop, 0);

  @Test
  void messages_go_one_by_one_in_order() {
    // Given
    client.offer("1");
    client.offer("2");
    client.offer("3");
    assertThat(page.sent).containsExactly("1");

    // When
    page.take();
    page.take();

    // Then
    assertThat(page.sent).containsExactly("1", "2", "3");
  }

  @Test
  void a_page_that_falls_behind_gets_a_snapshot_instead_of_what_it_missed() {
    // Given
    for (int i = 0; i <= LiveClient.BOUND + 10; i++) {
      client.offer("message " + i);
    }

    // When
    page.take();
    client.offer("after");
    page.take();

    // Then
    assertThat(page.sent).containsExactly("message 0", "snapshot", "after");
  }

  @Test
  void a_page_that_takes_nothing_is_closed() {
    // Given
    client.offer("1");
    loop.pass(LiveClient.STALLED.plusMillis(1));

    // When
    client.check();

    // Then
    assertThat(page.closed).isTrue();
  }

  @Test
  void a_page_that_is_heard_no_more_is_closed() {
    // Given
    loop.pass(LiveClient.SILENT.minusSeconds(1));
    client.heard();
    loop.pass(LiveClient.SILENT);
    client.check();
    assertThat(page.closed).isFalse();

    // When
    loop.pass(Duration.ofMillis(1));
    client.check();

    // Then
    assertThat(page.closed).isTrue();
  }

  private static final class Page implements LiveClient.Outlet {
    private final List<String> sent = new ArrayList<>();
    private final ArrayDeque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private boolean closed;

    void take() {
      underWay.remove().complete(null);
    }

    @Override
    public CompletionStage<Void> send(String message) {
      sent.add(message);
      var taken = new CompletableFuture<Void>();
      underWay.add(taken);
      return taken;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
