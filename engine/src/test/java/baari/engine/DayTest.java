package baari.engine;

import static baari.engine.Happened.called;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.served;
import static baari.engine.Happened.started;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DayTest {
  private static final Command OPEN = new Command.OpenDay(Hall.DAY);
  private static final Command CLOSE = new Command.CloseDay();
  private static final LocalDate TOMORROW = Hall.DAY.plusDays(1);

  @Test
  void the_first_day_opens() {
    given().when(OPEN).then(dayOpened());
  }

  @Test
  void an_open_day_is_not_opened_again() {
    given(dayOpened()).when(OPEN).thenRefused(Refusal.DAY_ALREADY_OPEN, "2026-11-23");
    given(dayOpened())
        .when(new Command.OpenDay(TOMORROW))
        .thenRefused(Refusal.DAY_ALREADY_OPEN, "2026-11-23");
  }

  @Test
  void a_closed_day_is_not_opened_again() {
    given(dayOpened(), dayClosed()).when(OPEN).thenRefused(Refusal.DAY_IS_PAST, "2026-11-23");
  }

  @Test
  void a_day_that_a_wrong_clock_opened_ahead_of_time_does_not_keep_the_hall_shut() {
    for (int ahead : new int[] {1, 2, 365}) {
      given(dayOpened(), dayClosed())
          .when(new Command.OpenDay(Hall.DAY.minusDays(ahead)))
          .then(new Event.DayOpened(TOMORROW));
    }
  }

  @Test
  void a_day_that_was_closed_before_its_date_came_does_not_keep_the_hall_shut_on_that_date() {
    // Given
    Scenario closed = given(new Event.DayOpened(TOMORROW)).doing(CLOSE);

    // When // Then
    closed.when(new Command.OpenDay(TOMORROW)).then(new Event.DayOpened(TOMORROW.plusDays(1)));
  }

  @Test
  void a_day_that_is_closed_on_its_date_or_after_it_is_not_opened_again() {
    // Given
    Scenario open = given(new Event.DayOpened(TOMORROW));

    // When // Then
    for (int days = 1; days <= 3; days++) {
      open.later(Duration.ofDays(days))
          .doing(CLOSE)
          .when(new Command.OpenDay(TOMORROW))
          .thenRefused(Refusal.DAY_IS_PAST, TOMORROW.toString());
    }
  }

  @Test
  void the_next_day_opens_after_the_last_is_closed() {
    given(dayOpened(), dayClosed())
        .when(new Command.OpenDay(TOMORROW))
        .then(new Event.DayOpened(TOMORROW));
  }

  @Test
  void an_open_day_closes() {
    given(dayOpened()).when(CLOSE).then(dayClosed());
  }

  @Test
  void a_day_that_is_not_open_does_not_close() {
    given().when(CLOSE).thenRefused(Refusal.DAY_NOT_OPEN, "");
    given(dayOpened(), dayClosed()).when(CLOSE).thenRefused(Refusal.DAY_NOT_OPEN, "");
  }

  @Test
  void a_day_does_not_close_while_counters_have_citizens_and_it_names_them() {
    given(
            dayOpened(),
            opened("2", "DOMI"),
            opened("1", "DOMI"),
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI"),
            called("D-001", "2"),
            called("D-002", "1"))
        .when(CLOSE)
        .thenRefused(Refusal.COUNTERS_STILL_BUSY, "1, 2");
  }

  @Test
  void closing_the_day_expires_who_still_waits_and_nobody_else() {
    // Given
    Scenario hall =
        given(
            dayOpened(),
            opened("1", "DOMI"),
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI"),
            called("D-001", "1"),
            started("D-001", "1"),
            served("D-001", "1"));

    // When
    Scenario closed = hall.doing(CLOSE);

    // Then
    assertThat(closed.token("D-001")).isInstanceOf(Token.Served.class);
    assertThat(closed.token("D-002")).isInstanceOf(Token.Expired.class);
    assertThat(closed.state().lanes()).isEmpty();
  }

  @Test
  void a_new_day_forgets_yesterdays_tokens_and_starts_its_numbers_at_one() {
    // Given
    Scenario yesterday = given(dayOpened(), issued("D-001", "DOMI"), dayClosed());

    // When
    Scenario today = yesterday.doing(new Command.OpenDay(TOMORROW), Asked.issue("DOMI", "D-001"));

    // Then
    assertThat(today.state().tokens()).containsOnlyKeys("20261124-D-001");
  }
}
