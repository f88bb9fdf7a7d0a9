package baari.server.desk;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.token.PaperState;
import baari.engine.token.TokenNumber;
import baari.machine.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class TokenBoundsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Answer TOO_FAST = new Answer.Refused(Refusal.TOO_MANY_TOKENS_NOW, "3");
  private static final Answer DAY_FULL = new Answer.Refused(Refusal.TOO_MANY_TOKENS_TODAY, "10");

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private int keys;

  @Test
  void a_device_takes_so_many_tokens_in_any_minute_and_no_more() throws Exception {
    try (Desk desk = desk(3, 0)) {
      // Given
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      pass(59);
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);

      // When // Then
      assertThat(take(desk, "kiosk")).isEqualTo(TOO_FAST);
      assertThat(take(desk, "desk")).isInstanceOf(Answer.Issued.class);
      pass(1);
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "kiosk")).isEqualTo(TOO_FAST);
    }
  }

  @Test
  void a_request_that_is_sent_again_counts_once_and_one_that_was_refused_may_come_again()
      throws Exception {
    try (Desk desk = desk(3, 0)) {
      // Given
      Answer first = take(desk, "kiosk", "same");
      for (int again = 0; again < 10; again++) {
        assertThat(take(desk, "kiosk", "same")).isEqualTo(first);
      }
      take(desk, "kiosk");
      take(desk, "kiosk");
      assertThat(take(desk, "kiosk", "late")).isEqualTo(TOO_FAST);

      // When
      assertThat(take(desk, "kiosk", "same")).isEqualTo(first);
      pass(60);

      // Then
      assertThat(take(desk, "kiosk", "late")).isInstanceOf(Answer.Issued.class);
    }
  }

  @Test
  void a_request_that_is_decided_again_after_another_server_was_first_counts_once()
      throws Exception {
    var disk = new MemoryJournal.Disk();
    var journal = new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
    var others = new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
    try (Desk desk = desk(journal, 3, 0);
        var other = new Desk(others, _ -> {}, new SettableClock(NOW), List.of(BigHall.CENTRE))) {
      // Given
      journal.hold();
      CompletableFuture<Answer> first = desk.submit(BigHall.CENTRE, "1", "kiosk", issue("S"));
      journal.awaitHeld();
      assertThat(take(other, "elsewhere")).isInstanceOf(Answer.Issued.class);

      // When
      journal.proceed();

      // Then
      assertThat(answer(first)).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      assertThat(take(desk, "kiosk")).isEqualTo(TOO_FAST);
    }
  }

  @Test
  void what_could_not_be_stored_does_not_count() throws Exception {
    var fault = new AtomicReference<MemoryJournal.Fault>(MemoryJournal.Fault.NONE);
    var journal = new MemoryJournal(new MemoryJournal.Disk(), fault::get);
    try (Desk desk = desk(journal, 3, 0)) {
      // Given
      fault.set(MemoryJournal.Fault.LOST);
      for (int each = 0; each < 5; each++) {
        assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Unavailable.class);
      }

      // When
      fault.set(MemoryJournal.Fault.NONE);

      // Then
      for (int each = 0; each < 3; each++) {
        assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      }
      assertThat(take(desk, "kiosk")).isEqualTo(TOO_FAST);
    }
  }

  @Test
  void a_centre_gives_so_many_tokens_a_day_whoever_takes_them() throws Exception {
    try (Desk desk = desk(0, 10)) {
      // Given
      for (int each = 0; each < 10; each++) {
        assertThat(take(desk, "kiosk-" + each)).isInstanceOf(Answer.Issued.class);
      }

      // When // Then
      assertThat(take(desk, "another")).isEqualTo(DAY_FULL);
      assertThat(send(desk, "kiosk", new Command.GrantLease("D", 1))).isEqualTo(DAY_FULL);
    }
  }

  @Test
  void what_a_kiosk_gave_by_itself_always_has_room() throws Exception {
    try (Desk desk = desk(3, 10)) {
      // Given
      Lease lease = ((Answer.Leased) send(desk, "kiosk", new Command.GrantLease("D", 5))).lease();
      assertThat(send(desk, "kiosk", new Command.GrantLease("D", 1))).isEqualTo(DAY_FULL);
      for (int each = 0; each < 5; each++) {
        assertThat(take(desk, "desk-" + each)).isInstanceOf(Answer.Issued.class);
      }
      assertThat(take(desk, "one-more")).isEqualTo(DAY_FULL);

      // When
      List<OfflineToken> given =
          IntStream.rangeClosed(lease.first(), lease.last()).mapToObj(this::given).toList();
      Answer handedIn = send(desk, "kiosk", new Command.HandIn(lease.id(), given));

      // Then
      assertThat(handedIn).isInstanceOf(Answer.HandedIn.class);
      assertThat(desk.state(BigHall.CENTRE).tokens()).hasSize(10);
      assertThat(take(desk, "one-more")).isEqualTo(DAY_FULL);
    }
  }

  @Test
  void what_a_kiosk_hands_in_takes_nothing_of_its_minute() throws Exception {
    try (Desk desk = desk(3, 0)) {
      // Given
      Lease lease = ((Answer.Leased) send(desk, "kiosk", new Command.GrantLease("D", 5))).lease();
      List<OfflineToken> given =
          IntStream.rangeClosed(lease.first(), lease.last()).mapToObj(this::given).toList();

      // When
      assertThat(send(desk, "kiosk", new Command.HandIn(lease.id(), given)))
          .isInstanceOf(Answer.HandedIn.class);

      // Then
      for (int each = 0; each < 3; each++) {
        assertThat(take(desk, "kiosk")).isInstanceOf(Answer.Issued.class);
      }
      assertThat(take(desk, "kiosk")).isEqualTo(TOO_FAST);
    }
  }

  private OfflineToken given(int number) {
    return new OfflineToken(
        new TokenNumber("D", number),
        "DOMI",
        "ordinary",
        "ur",
        "S" + number,
        NOW,
        PaperState.PRINTED);
  }

  private Desk desk(int perDeviceMinute, int perCentreDay) throws Exception {
    return desk(new MemoryJournal(), perDeviceMinute, perCentreDay);
  }

  private Desk desk(MemoryJournal journal, int perDeviceMinute, int perCentreDay) throws Exception {
    var bounds = new TokenBounds(perDeviceMinute, perCentreDay, nanos::get);
    var desk = new Desk(journal, _ -> {}, new SettableClock(NOW), List.of(BigHall.CENTRE), bounds);
    send(desk, "supervisor", openDay());
    return desk;
  }

  private void pass(int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private Answer take(Desk desk, String actor) throws Exception {
    return take(desk, actor, "key" + ++keys);
  }

  private static Answer take(Desk desk, String actor, String key) throws Exception {
    return answer(desk.submit(BigHall.CENTRE, key, actor, issue("S")));
  }

  private Answer send(Desk desk, String actor, Command command) throws Exception {
    return answer(desk.submit(BigHall.CENTRE, "key" + ++keys, actor, command));
  }
}
