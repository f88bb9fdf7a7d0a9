package baari.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.access.password.HashLine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many callers need a slow hash at once. Only a few are computed at the same time, and each
/// address has its turn.
@Timeout(60)
final class HashLineTest {
  private static final int AT_ONCE = 2;

  private final HashLine line = new HashLine(AT_ONCE);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> served = new CopyOnWriteArrayList<>();

  /// Both threads hold a check that waits for the gate.
  private void fillThreads() throws InterruptedException {
    fillThreads(gate, gate);
  }

  /// Each thread holds a check that waits for its gate.
  private void fillThreads(CountDownLatch... limits) throws InterruptedException {
    var taken = new CountDownLatch(AT_ONCE);
    for (CountDownLatch each : limits) {
      var _ =
          line.submit(
              "first",
              () -> {
                taken.countDown();
                return await(each);
              });
    }
    assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Outcome> submit(String address) {
    return line.submit(
        address,
        () -> {
          served.add(address);
          return true;
        });
  }

  @Test
  void two_are_worked_out_at_once_and_no_more() throws Exception {
    // Given
    var byItself = new HashLine();
    var now = new AtomicInteger();
    var most = new AtomicInteger();

    // When
    List<CompletableFuture<Outcome>> checks = new ArrayList<>();
    for (int i = 0; i < HashLine.WAITING_MAX; i++) {
      checks.add(
          byItself.submit(
              "a",
              () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                LockSupport.parkNanos(100_000);
                now.decrementAndGet();
                return false;
              }));
    }

    // Then
    for (var check : checks) {
      assertThat(check.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.WRONG);
    }
    assertThat(most).hasValueLessThanOrEqualTo(AT_ONCE);
  }

  @Test
  void an_address_that_sends_one_does_not_wait_for_all_of_one_that_sends_many() throws Exception {
    // Given
    var never = new CountDownLatch(1);
    fillThreads(gate, never);
    for (int i = 0; i < HashLine.WAITING_MAX - 1; i++) {
      var _ = submit("many");
    }

    // When only one thread continues, so that the order is certain
    CompletableFuture<Outcome> one = submit("one");
    gate.countDown();

    // Then
    assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.RIGHT);
    assertThat(List.copyOf(served).subList(0, 2)).containsExactly("many", "one");
    never.countDown();
  }

  @Test
  void a_full_line_turns_away_the_newest_of_who_has_most_in_it() throws Exception {
    // Given
    fillThreads();
    List<CompletableFuture<Outcome>> many = new ArrayList<>();
    for (int i = 0; i < HashLine.WAITING_MAX; i++) {
      many.add(submit("many"));
    }

    // When
    CompletableFuture<Outcome> oneMore = submit("many");
    CompletableFuture<Outcome> other = submit("other");

    // Then
    assertThat(oneMore).isCompletedWithValue(Outcome.TURNED_AWAY);
    assertThat(many.getLast()).isCompletedWithValue(Outcome.TURNED_AWAY);
    assertThat(other).isNotDone();
    gate.countDown();
    assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.RIGHT);
    assertThat(many.getFirst().get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.RIGHT);
  }

  @Test
  void a_check_that_breaks_reaches_its_caller_and_stops_nobody() throws Exception {
    CompletableFuture<Outcome> broken =
        line.submit(
            "a",
            () -> {
              throw new AssertionError("broken");
            });
    assertThatThrownBy(() -> broken.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
    assertThat(submit("b").get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.RIGHT);
  }
}
