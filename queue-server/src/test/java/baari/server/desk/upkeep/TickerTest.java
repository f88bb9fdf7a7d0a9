package baari.server.desk.upkeep;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.ask;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.next;
import static baari.server.desk.BigHall.open;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.machine.SettableClock;
import baari.server.desk.Answer;
import baari.server.desk.BigHall;
import baari.server.desk.Desk;
import baari.server.desk.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class TickerTest {
  private static final Instant START = Instant.parse("2026-11-23T03:00:00Z");

  @Test
  void a_parked_token_waits_again_at_the_first_tick_after_its_time_and_not_before()
      throws Exception {
    // Given
    var clock = new SettableClock(START);
    var disk = new MemoryJournal.Disk();
    var journal = new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      Instant until = START.plusSeconds(600);
      List<Command> morning =
          List.of(
              openDay(),
              open(1),
              issue("S"),
              next(1),
              new Command.Park("1", "bank", Optional.of(until)));
      for (Command command : morning) {
        answer(ask(desk, "key" + command.hashCode(), command));
      }
      int before = disk.entries().size();

      // When
      clock.move(Duration.ofSeconds(599));
      Optional<CompletableFuture<Answer>> early = Ticker.passTime(desk, BigHall.CENTRE, clock);
      clock.move(Duration.ofSeconds(1));
      Optional<CompletableFuture<Answer>> due = Ticker.passTime(desk, BigHall.CENTRE, clock);

      // Then
      assertThat(early).isEmpty();
      assertThat(answer(due.orElseThrow())).isInstanceOf(Answer.Moved.class);
      assertThat(desk.state(BigHall.CENTRE).tokens().values())
          .singleElement()
          .isInstanceOf(Token.Waiting.class);
      assertThat(disk.entries()).hasSize(before + 1);
      assertThat(Ticker.passTime(desk, BigHall.CENTRE, clock)).isEmpty();
    }
  }

  @Test
  void a_night_without_anybody_ends_one_day_and_begins_the_next_and_numbers_begin_again()
      throws Exception {
    // Given
    var clock = new SettableClock(START);
    var journal = new MemoryJournal();
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      answer(ask(desk, "day", openDay()));
      answer(ask(desk, "yesterday", issue("S")));

      // When
      clock.move(Duration.ofDays(1));
      List<Answer> night = List.of(tick(desk, clock), tick(desk, clock));
      Answer issued = answer(ask(desk, "today", issue("S")));

      // Then
      assertThat(night)
          .containsExactly(
              new Answer.DayChanged(new CentreState.Day.Lapsed(BigHall.DAY)),
              new Answer.DayChanged(new CentreState.Day.Open(BigHall.DAY.plusDays(1))));
      assertThat(((Answer.Issued) issued).token().id()).isEqualTo("20261124-D-001");
      assertThat(Ticker.passTime(desk, BigHall.CENTRE, clock)).isEmpty();
    }
  }

  @Test
  void a_server_that_was_off_for_three_nights_opens_the_day_that_it_finds() throws Exception {
    // Given
    var clock = new SettableClock(START);
    var disk = new MemoryJournal.Disk();
    try (Desk desk = BigHall.desk(journal(disk), _ -> {}, clock)) {
      answer(ask(desk, "day", openDay()));
    }

    // When
    clock.move(Duration.ofDays(3));
    try (Desk desk = BigHall.desk(journal(disk), _ -> {}, clock)) {
      tick(desk, clock);
      Answer opened = tick(desk, clock);

      // Then
      assertThat(opened)
          .isEqualTo(new Answer.DayChanged(new CentreState.Day.Open(BigHall.DAY.plusDays(3))));
    }
  }

  @Test
  void a_clock_that_is_put_right_over_midnight_reopens_no_day() throws Exception {
    // Given: midnight has passed, and the clock is found to be five minutes fast.
    var clock = new SettableClock(Instant.parse("2026-11-23T23:58:00Z"));
    var journal = new MemoryJournal();
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      answer(ask(desk, "day", openDay()));
      clock.move(Duration.ofMinutes(3));
      tick(desk, clock);
      clock.move(Duration.ofMinutes(-5));

      // When
      Optional<CompletableFuture<Answer>> again = Ticker.passTime(desk, BigHall.CENTRE, clock);
      Answer reopened = answer(ask(desk, "again", openDay()));
      clock.move(Duration.ofMinutes(4));
      Answer next = tick(desk, clock);
      clock.move(Duration.ofMinutes(-4));
      Answer issued = answer(ask(desk, "token", issue("S")));

      // Then
      assertThat(again).isEmpty();
      assertThat(reopened).isInstanceOf(Answer.Refused.class);
      assertThat(next)
          .isEqualTo(new Answer.DayChanged(new CentreState.Day.Open(BigHall.DAY.plusDays(1))));
      assertThat(((Answer.Issued) issued).token().id()).isEqualTo("20261124-D-001");
    }
  }

  private static MemoryJournal journal(MemoryJournal.Disk disk) {
    return new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
  }

  /// The answer to a tick when something is due.
  private static Answer tick(Desk desk, SettableClock clock) throws Exception {
    return answer(Ticker.passTime(desk, BigHall.CENTRE, clock).orElseThrow());
  }
}
