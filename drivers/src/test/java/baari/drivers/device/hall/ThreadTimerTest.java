package baari.drivers.device.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadTimerTest {

  @Test
  void a_task_that_fails_does_not_keep_the_next_from_its_time() throws InterruptedException {
    // Given
    var ran = new CountDownLatch(1);
    try (var timer = new ThreadTimer("test")) {
      timer.after(
          Duration.ZERO,
          () -> {
            throw new IllegalStateException("bug");
          });
      timer.after(
          Duration.ofMillis(1),
          () -> {
            throw new AssertionError("worse");
          });
      // When
      timer.after(Duration.ofMillis(2), ran::countDown);
      // Then
      assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
