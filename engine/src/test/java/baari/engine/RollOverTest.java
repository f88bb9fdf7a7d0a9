package baari.engine;

import static baari.engine.Asked.issue;
import static baari.engine.Asked.next;
import static baari.engine.Asked.park;
import static baari.engine.Asked.start;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baari.engine.citizen.Appointment;
import baari.engine.citizen.CarryOver;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.counter.Counter;
import baari.engine.decision.DayDecisions;
import baari.engine.event.Event;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the clock does with a day that nobody closes.
final class RollOverTest {
  private static final Command PASS_TIME = new Command.PassTime();
  private static final LocalDate NEXT_DAY = Hall.DAY.plusDays(1);
  private static final Event LAPSED = new Event.DayClosed(Hall.DAY, Optional.empty(), true);

  /// The hall's day begins at three in the morning, UTC.
  private static final Duration UNTIL_MIDNIGHT = Duration.ofHours(21);

  @Test
  void a_day_lasts_until_midnight() {
    Scenario midnight = given().later(UNTIL_MIDNIGHT.minusMinutes(1)).and(dayOpened());
    midnight.later(Duration.ofMillis(-1)).when(PASS_TIME).thenNothing();
    midnight.when(PASS_TIME).then(LAPSED);
  }

  @Test
  void then_it_is_closed_and_todays_is_opened() {
    given(dayOpened())
        .later(UNTIL_MIDNIGHT)
        .doing(PASS_TIME)
        .when(PASS_TIME)
        .then(new Event.DayOpened(NEXT_DAY));
  }

  @Test
  void after_days_without_anybody_there_is_no_day_between() {
    given(dayOpened())
        .later(Duration.ofDays(3))
        .doing(PASS_TIME)
        .when(PASS_TIME)
        .then(new Event.DayOpened(Hall.DAY.plusDays(3)));
  }

  @Test
  void a_day_that_somebody_closed_waits_for_somebody_to_open_the_next() {
    // Given
    Scenario closed = given(dayOpened(), dayClosed()).later(Duration.ofDays(1));

    // When // Then
    closed.when(PASS_TIME).thenNothing();
    assertThat(closed.state().nextDue()).isEmpty();
    assertThat(given().state().nextDue()).isEmpty();
  }

  @Test
  void somebody_may_be_faster_than_the_clock_but_not_open_the_same_day_again() {
    Scenario lapsed = given(dayOpened(), LAPSED);
    lapsed.when(new Command.OpenDay(NEXT_DAY)).then(new Event.DayOpened(NEXT_DAY));
    lapsed
        .when(new Command.OpenDay(Hall.DAY))
        .thenRefused(Refusal.DAY_IS_PAST, Hall.DAY.toString());
    lapsed.when(new Command.CloseDay()).thenRefused(Refusal.DAY_NOT_OPEN, "");
  }

  @Test
  void the_clock_is_due_at_midnight_and_for_timers_before() {
    Scenario hall = given(dayOpened(), opened("2", "DOMI"), issued("D-001", "DOMI"));
    Instant soon = hall.now().plusSeconds(600);
    assertThat(hall.state().nextDue()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(hall.and(LAPSED).state().nextDue()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(hall.doing(next("2"), park("2", soon)).state().nextDue()).contains(soon);
  }

  @Test
  void midnight_is_the_centres() {
    // Given: in Karachi it is five hours later.
    var hours =
        new OpeningHours(
            ZoneId.of("Asia/Karachi"),
            true,
            new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(19, 0), LocalTime.of(20, 0)),
            Map.of(),
            Set.of());
    var hall = Scenario.in(Hall.state(Hall.limited(new IssuingLimits(hours, Map.of()))));

    // When
    Scenario evening = hall.and(dayOpened()).later(Duration.ofHours(16).minusMinutes(1));

    // Then
    assertThat(evening.state().nextDue()).contains(Instant.parse("2026-11-23T19:00:00Z"));
    evening.later(Duration.ofMillis(-1)).when(PASS_TIME).thenNothing();
    evening.when(PASS_TIME).then(LAPSED);
  }

  @Test
  void who_waits_or_is_left_at_a_counter_expires_and_the_counters_are_free() {
    // Given
    Scenario night =
        given(dayOpened(), opened("2", "DOMI"), opened("1", "DOMI"))
            .doing(issue("DOMI", "D-001"), issue("DOMI", "D-002"), issue("DOMI", "D-003"))
            .doing(next("2"), next("1"), start("1"))
            .later(UNTIL_MIDNIGHT);

    // When
    night.when(PASS_TIME).then(left("D-002", "1"), left("D-001", "2"), LAPSED);
    Scenario closed = night.doing(PASS_TIME);

    // Then
    assertThat(closed.state().tokens().values())
        .hasSize(3)
        .allSatisfy(token -> assertThat(token).isInstanceOf(Token.Expired.class));
    assertThat(closed.state().counters().values())
        .allSatisfy(counter -> assertThat(counter).isInstanceOf(Counter.Idle.class))
        .extracting(Counter::id, Counter::services)
        .containsExactlyInAnyOrder(tuple("1", List.of("DOMI")), tuple("2", List.of("DOMI")));
    closed
        .doing(PASS_TIME, issue("DOMI", "D-001"))
        .when(next("1"))
        .then(new Event.TokenCalled("20261124-D-001", "1"));
  }

  @Test
  void also_a_lapsed_day_owes_something_ends_leases_and_records_missed_appointments() {
    // Given
    Instant slot = Hall.START.plusSeconds(3600);
    var booking = new Appointment("9f", "DOMI", "ordinary", slot);
    var night =
        Scenario.in(Hall.state(Hall.owing(2)))
            .and(dayOpened(), new Event.AppointmentsBooked(List.of(booking)))
            .doing(new Command.GrantLease("D", 2))
            .later(UNTIL_MIDNIGHT);

    // When // Then
    night
        .when(PASS_TIME)
        .then(
            new Event.DayClosed(
                Hall.DAY, Optional.of(new CarryOver.Terms(Duration.ofMinutes(30), NEXT_DAY)), true),
            new Event.LeaseClosed("20261123-D-801-802", List.of(801, 802)),
            new Event.AppointmentsMissed(List.of("9f")));
  }

  private static Event left(String number, String counter) {
    return new Event.TokenParked(id(number), counter, DayDecisions.LEFT_OPEN, Optional.empty());
  }
}
