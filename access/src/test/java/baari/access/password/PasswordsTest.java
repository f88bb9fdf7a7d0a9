package baari.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import baari.access.Accounts;
import baari.access.PasswordHash;
import baari.access.WrittenAccess;
import baari.access.pause.Pauses;
import baari.access.pause.SignInPause;
import baari.access.pause.WrongTries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Wrong passwords make callers wait. Right passwords that are known are always accepted.
@Timeout(60)
final class PasswordsTest {
  /// Longer than any pause, and shorter than the time for which tries are remembered.
  private static final Duration BETWEEN = Duration.ofMinutes(2);

  private static final String RIGHT = "demo";
  private static final int FREE_OF_NAME = 5;
  private static final int FREE_OF_ADDRESS = 32;

  private static final WrittenAccess SLOW =
      new WrittenAccess(
          true,
          WrittenAccess.ofAgents(Map.of("amina", PasswordHash.ofNobody(20_000).toString()))
              .accounts(),
          Map.of());

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Passwords passwords =
      new Passwords(new Accounts(WrittenAccess.DEMO), new WrongTries(metrics), nanos::get);

  /// The demo's accounts, and one whose password is slow to check. Then every check is slow: it
  /// takes longer than many requests.
  private final Passwords slow =
      new Passwords(new Accounts(SLOW), new WrongTries(metrics), nanos::get);

  /// What a caller is told: `right`, `wrong`, or how many seconds to wait.
  private String said(String name, String password, String address)
      throws InterruptedException, TimeoutException {
    try {
      return passwords.check(name, password, address).get(30, TimeUnit.SECONDS).name().equals(name)
          ? "right"
          : "somebody else";
    } catch (ExecutionException e) {
      OptionalLong wait =
          SignInPause.waitSeconds(
              (AuthenticationFailedException) Objects.requireNonNull(e.getCause()));
      return wait.isPresent() ? "wait " + wait.getAsLong() : "wrong";
    }
  }

  private void wrong(int times, String name, String address)
      throws InterruptedException, TimeoutException {
    for (int i = 0; i < times; i++) {
      String _ = said(name, "wrong", address);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void guesses_at_a_name_wait_longer_and_longer_wherever_they_come_from() throws Exception {
    for (int i = 0; i < FREE_OF_NAME; i++) {
      assertThat(said("agent1", "guess" + i, "10.0.0." + i)).isEqualTo("wrong");
    }
    assertThat(said("agent1", "guess", "10.0.1.1")).isEqualTo("wrong");
    assertThat(said("agent1", "guess", "10.0.1.2")).isEqualTo("wait 1");
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      pass(Duration.ofSeconds(seconds));
      assertThat(said("agent1", "guess", "10.0.1.3")).isEqualTo("wrong");
      assertThat(said("agent1", "guess", "10.0.1.4"))
          .isEqualTo("wait " + Math.min(60, 2 * seconds));
    }
    assertThat(said("agent2", RIGHT, "10.0.1.5")).isEqualTo("right");
  }

  @Test
  void guesses_from_an_address_wait_whatever_the_names() throws Exception {
    for (int i = 0; i <= FREE_OF_ADDRESS; i++) {
      assertThat(said("nobody" + i, "guess", "10.0.0.1")).isEqualTo("wrong");
    }
    assertThat(said("nobody", "guess", "10.0.0.1")).isEqualTo("wait 1");
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("wait 1");
    assertThat(said("agent1", RIGHT, "10.0.0.2")).isEqualTo("right");
    pass(Duration.ofSeconds(1));
    assertThat(said("agent2", RIGHT, "10.0.0.1")).isEqualTo("right");
  }

  @Test
  void many_requests_of_one_person_at_once_are_one_try() throws Exception {
    List<CompletableFuture<Accounts.Principal>> right = atOnce("agent1", RIGHT);
    List<CompletableFuture<Accounts.Principal>> wrong = atOnce("agent2", "guess");

    for (CompletableFuture<Accounts.Principal> each : right) {
      assertThat(each.get(30, TimeUnit.SECONDS).name()).isEqualTo("agent1");
    }
    for (CompletableFuture<Accounts.Principal> each : wrong) {
      assertThat(each).failsWithin(Duration.ofSeconds(30));
    }
    assertThat(slow.check("agent2", RIGHT, "10.0.0.1").get(30, TimeUnit.SECONDS).name())
        .isEqualTo("agent2");
  }

  private List<CompletableFuture<Accounts.Principal>> atOnce(String name, String password) {
    return Stream.generate(() -> slow.check(name, password, "10.0.0.1"))
        .limit(4L * FREE_OF_ADDRESS)
        .toList();
  }

  /// Two threads, each completing the other's check, once waited for each other forever.
  @Test
  void whoever_has_to_leave_the_line_holds_up_no_other_check() {
    // Given
    var asking = Thread.currentThread();
    var left = new AtomicInteger();
    var heldUp = new AtomicInteger();

    // When the line is full, and each check that is turned away makes many others ask at that time
    for (int i = 0; i < 3 * HashLine.WAITING_MAX; i++) {
      var _ =
          slow.check("somebody" + i, "guess", "10.1.0." + i)
              .whenComplete((_, _) -> {
                if (Thread.currentThread() == asking && left.incrementAndGet() == 1) {
                  heldUp.addAndGet(askedMeanwhile() ? 0 : 1);
                }
              });
    }

    // Then
    assertThat(left).hasPositiveValue();
    assertThat(heldUp).hasValue(0);
  }

  /// Whether five hundred others could ask on another thread.
  private boolean askedMeanwhile() {
    try {
      CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 500; i++) {
                  var _ = slow.check("nobody" + i, "guess", "10.2.0." + i % 200);
                }
              })
          .get(10, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      return false;
    }
  }

  @Test
  void a_try_in_a_pause_makes_it_no_longer() throws Exception {
    wrong(FREE_OF_NAME + 1, "agent1", "10.0.0.1");
    wrong(20, "agent1", "10.0.0.1");
    pass(Duration.ofSeconds(1));
    assertThat(said("agent1", RIGHT, "10.0.0.2")).isEqualTo("right");
  }

  @Test
  void a_password_that_was_right_here_before_passes_every_pause() throws Exception {
    // Given
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");
    pass(BETWEEN.multipliedBy(6));

    // When
    wrong(FREE_OF_ADDRESS + FREE_OF_NAME, "agent1", "10.0.0.1");
    wrong(FREE_OF_ADDRESS + FREE_OF_NAME, "agent1", "10.0.0.2");

    // Then
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");
  }

  @Test
  void a_password_that_was_right_elsewhere_passes_the_pause_of_its_name() throws Exception {
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");
    wrong(FREE_OF_NAME + 1, "agent1", "10.0.0.2");
    assertThat(said("agent1", RIGHT, "10.0.0.3")).isEqualTo("right");
  }

  @Test
  void guesses_during_the_pause_of_a_name_use_up_what_their_address_has_free() throws Exception {
    // Given
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");
    wrong(FREE_OF_NAME + 1, "agent1", "10.0.0.2");

    // When
    wrong(FREE_OF_ADDRESS + 1, "agent1", "10.0.0.3");

    // Then
    assertThat(said("agent1", RIGHT, "10.0.0.3")).startsWith("wait");
  }

  @Test
  void where_somebody_just_signed_in_nobody_waits_longer_than_a_second() throws Exception {
    // Given
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");

    // When
    for (int i = 0; i < 60; i++) {
      pass(Duration.ofSeconds(1));
      wrong(1, "agent" + (2 + i % 2), "10.0.0.1");
    }

    // Then
    assertThat(said("agent3", RIGHT, "10.0.0.1")).isEqualTo("wait 1");
    pass(Duration.ofSeconds(1));
    assertThat(said("agent3", RIGHT, "10.0.0.1")).isEqualTo("right");
  }

  @Test
  void many_tries_at_once_gain_nothing() throws Exception {
    // When
    for (int i = 0; i < 200; i++) {
      var _ = passwords.check("agent1", "guess" + i, "10.0.0.1");
    }

    // Then
    assertThat(said("agent1", "guess", "10.0.0.2")).startsWith("wait");
    double wrong = metrics.counter("baari.sign.ins", "kind", "password", "result", "wrong").count();
    assertThat(wrong).isLessThanOrEqualTo(FREE_OF_NAME + 1);
  }

  @Test
  void all_is_forgiven_after_an_hour() throws Exception {
    wrong(FREE_OF_ADDRESS * 2, "agent1", "10.0.0.1");
    pass(Pauses.MEMORY.plusSeconds(1));
    assertThat(said("agent1", "wrong", "10.0.0.1")).isEqualTo("wrong");
    assertThat(said("agent1", RIGHT, "10.0.0.1")).isEqualTo("right");
  }

  @Test
  void a_name_that_nobody_has_costs_as_much_as_the_dearest_account() {
    // Given
    String dear = PasswordHash.of("secret of amina").toString();
    String cheap = PasswordHash.ofNobody(1).toString();
    var accounts = new Accounts(WrittenAccess.ofAgents(Map.of("amina", dear, "bilal", cheap)));
    assertThat(accounts.isRight("amina", "secret of amina")).isTrue();

    // When
    double known = cpuNanos(() -> assertThat(accounts.isRight("amina", "wrong")).isFalse());
    double other = cpuNanos(() -> assertThat(accounts.isRight("bilal", "wrong")).isFalse());
    double nobody = cpuNanos(() -> assertThat(accounts.isRight("chand", "wrong")).isFalse());

    // Then
    assertThat(other / known).isBetween(0.5, 2.0);
    assertThat(nobody / known).isBetween(0.5, 2.0);
  }

  private static double cpuNanos(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
