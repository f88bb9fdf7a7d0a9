package baari.client.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VertxLoopTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Vertx vertx = Vertx.vertx();
  private final Loop loop = new VertxLoop(vertx);

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void what_a_message_on_the_loop_wants_runs_at_once() {
    // Given
    var order = new CompletableFuture<List<String>>();
    // When
    loop.run(() ->
        ((ContextInternal) Objects.requireNonNull(Vertx.currentContext()))
            .duplicate()
            .runOnContext(_ -> {
              var ran = new ArrayList<String>();
              loop.run(() -> ran.add("wanted"));
              ran.add("the rest");
              order.complete(ran);
            }));
    // Then
    assertThat(order).succeedsWithin(SOON).isEqualTo(List.of("wanted", "the rest"));
  }

  @Test
  void what_another_loop_wants_runs_on_this_one() {
    // Given
    var own = new CompletableFuture<Thread>();
    var ranOn = new CompletableFuture<Thread>();
    loop.run(() -> own.complete(Thread.currentThread()));
    // When
    new VertxLoop(vertx).run(() -> loop.run(() -> ranOn.complete(Thread.currentThread())));
    // Then
    assertThat(ranOn).succeedsWithin(SOON).isEqualTo(own.join());
  }
}
