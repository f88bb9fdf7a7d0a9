package baari.engine;

import static baari.engine.Happened.called;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import baari.engine.token.Lane;
import baari.engine.token.Position;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The hall's clock is five hours ahead of the journal's: 03:00Z is 08:00 there.
final class IssuingLimitsTest {
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate HALF_DAY = LocalDate.of(2026, 11, 25);
  private static final Event SUSPENDED = new Event.ServiceSuspended("DOMI", "the link is down");
  private static final Event RESUMED = new Event.ServiceResumed("DOMI");

  private static OpeningHours.Hours hours(int open, int lastIssue, int close) {
    return new OpeningHours.Hours(
        LocalTime.of(open, 0), LocalTime.of(lastIssue, 0), LocalTime.of(close, 0));
  }

  private static OpeningHours openingHours(boolean enforced) {
    return new OpeningHours(
        ZoneId.of("Asia/Karachi"),
        enforced,
        hours(8, 19, 20),
        Map.of(HALF_DAY, hours(9, 12, 13)),
        Set.of(HOLIDAY));
  }

  private static Scenario open(Instant at) {
    var limits = new IssuingLimits(openingHours(true), Map.of());
    return Scenario.in(Hall.state(Hall.limited(limits)))
        .and(dayOpened(), opened("1", "DOMI"))
        .later(Duration.between(Hall.START.plusSeconds(120), at));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T02:59:59.999Z, 2026-11-23 08:00",
    "2026-11-23T14:00:00Z,     2026-11-25 09:00",
    "2026-11-23T23:00:00Z,     2026-11-25 09:00",
    "2026-11-24T05:00:00Z,     2026-11-25 09:00",
    "2026-11-25T03:30:00Z,     2026-11-25 09:00",
    "2026-11-25T07:00:00Z,     2026-11-26 08:00"
  })
  void outside_of_the_hours_no_token_is_given_and_it_is_said_when_the_centre_opens(
      Instant at, String opening) {
    open(at).when(Asked.issue("DOMI", "D-001")).thenRefused(Refusal.OUTSIDE_HOURS, opening);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T03:00:00Z",
    "2026-11-23T13:59:59.999Z",
    "2026-11-25T04:00:00Z",
    "2026-11-25T06:59:59Z"
  })
  void within_the_hours_tokens_are_given(Instant at) {
    open(at).when(Asked.issue("DOMI", "D-001")).then(issued("D-001", "DOMI"));
  }

  @Test
  void hours_that_are_only_shown_refuse_nobody() {
    var limits = new IssuingLimits(openingHours(false), Map.of());
    Scenario.in(Hall.state(Hall.limited(limits)))
        .and(dayOpened())
        .later(Duration.ofHours(18))
        .when(Asked.issue("DOMI", "D-001"))
        .then(issued("D-001", "DOMI"));
  }

  @Test
  void who_waits_is_still_called_after_the_last_token_was_given() {
    open(Instant.parse("2026-11-23T13:30:00Z"))
        .and(issued("D-001", "DOMI"))
        .later(Duration.ofHours(1))
        .when(Asked.next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void when_the_quota_of_a_service_is_used_up_no_token_of_it_is_given_until_the_next_day() {
    // Given
    var limits = new IssuingLimits(OpeningHours.ALWAYS, Map.of("DOMI", 2));
    var hall =
        Scenario.in(Hall.state(Hall.limited(limits)))
            .and(dayOpened(), issued("D-001", "DOMI"), issued("D-002", "DOMI"));

    // When // Then
    hall.when(Asked.issue("DOMI", "D-003")).thenRefused(Refusal.QUOTA_USED_UP, "DOMI 2");
    hall.when(Asked.issue("ARMS", "A-001")).then(issued("A-001", "ARMS"));
    hall.doing(
        new Command.CloseDay(),
        new Command.OpenDay(Hall.DAY.plusDays(1)),
        Asked.issue("DOMI", "D-001"),
        Asked.issue("DOMI", "D-002"));
  }

  @Test
  void every_service_of_a_visit_takes_from_its_quota_all_of_them_or_none() {
    // Given
    var limits = new IssuingLimits(OpeningHours.ALWAYS, Map.of("DOMI", 2, "LIC", 1));
    var hall = Scenario.in(Hall.state(Hall.limited(limits))).and(dayOpened());

    // When
    Scenario after = hall.doing(visit("ARMS", "DOMI", "LIC"));

    // Then
    assertThat(after.state().issuing().left(limits, "DOMI")).hasValue(1);
    after.when(visit("DOMI", "LIC")).thenRefused(Refusal.QUOTA_USED_UP, "LIC 1");
    assertThat(after.doing(visit("DOMI", "DOMI")).state().issuing().left(limits, "DOMI"))
        .hasValue(0);
  }

  private static Command visit(String... services) {
    return new Command.IssueToken(List.of(services), Optional.empty(), "ur", "SECRET");
  }

  @Test
  void who_was_sent_to_one_counter_alone_is_called_there_out_of_turn_also_while_suspended() {
    // Given
    var hall =
        Scenario.in(Hall.state())
            .and(dayOpened(), Happened.opened("1", "DOMI"), Happened.opened("2", "DOMI"))
            .and(issued("D-001", "DOMI"), issued("D-002", "DOMI"))
            .doing(Asked.next("2"), Asked.toCounter("2", "1", Position.BACK))
            .and(new Event.ServiceSuspended("DOMI", "the link is down"));

    // Then
    hall.when(Asked.call("1", "D-001", "she knows the case"))
        .then(Happened.calledOutOfTurn("D-001", "1", "she knows the case"));
    hall.when(Asked.call("2", "D-001", "she knows the case"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
    hall.when(Asked.call("1", "D-002", "she knows the case"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
  }

  @Test
  void it_is_known_how_many_tokens_of_a_service_are_left() {
    // Given
    var limits = new IssuingLimits(OpeningHours.ALWAYS, Map.of("DOMI", 1));
    var hall = Scenario.in(Hall.state(Hall.limited(limits))).and(dayOpened());

    // When
    Scenario after = hall.and(issued("D-001", "DOMI"), issued("A-001", "ARMS"));

    // Then
    assertThat(hall.state().issuing().left(limits, "DOMI")).hasValue(1);
    assertThat(after.state().issuing().left(limits, "DOMI")).hasValue(0);
    assertThat(after.state().issuing().left(limits, "ARMS")).isEmpty();
    assertThat(after.and(issued("D-002", "DOMI")).state().issuing().left(limits, "DOMI"))
        .hasValue(0);
  }

  @Test
  void a_suspended_service_is_not_given_and_the_reason_is_said() {
    given(dayOpened(), SUSPENDED)
        .when(Asked.issue("DOMI", "D-001"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
    given(dayOpened(), SUSPENDED, RESUMED)
        .when(Asked.issue("DOMI", "D-001"))
        .then(issued("D-001", "DOMI"));
  }

  @Test
  void who_waits_for_a_suspended_service_is_not_called_and_keeps_the_place() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI", "ARMS"), issued("D-001", "DOMI"))
            .and(issued("A-001", "ARMS"), SUSPENDED);

    // When // Then
    hall.when(Asked.next("1")).then(called("A-001", "1"));
    hall.when(Asked.call("1", "D-001", "why not"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
    hall.and(RESUMED).when(Asked.next("1")).then(called("D-001", "1"));
  }

  @Test
  void a_call_of_another_service_does_not_overtake_who_could_not_be_called() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI", "ARMS"), issued("D-001", "DOMI"))
            .and(issued("A-001", "ARMS"), SUSPENDED);

    // When
    Scenario called = hall.doing(Asked.next("1"));

    // Then
    assertThat(called.state().lane(new Lane.OfService("DOMI")).mostOvertaken()).isZero();
  }

  @Test
  void a_service_is_suspended_once_with_a_reason_and_resumed_once() {
    given().when(new Command.SuspendService("DOMI", "the link is down")).then(SUSPENDED);
    given()
        .when(new Command.SuspendService("DOMI", " "))
        .thenRefused(Refusal.REASON_MISSING, "DOMI");
    given()
        .when(new Command.SuspendService("NONE", "why"))
        .thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
    given(SUSPENDED)
        .when(new Command.SuspendService("DOMI", "again"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
    given(SUSPENDED).when(new Command.ResumeService("DOMI")).then(RESUMED);
    given()
        .when(new Command.ResumeService("DOMI"))
        .thenRefused(Refusal.SERVICE_NOT_SUSPENDED, "DOMI");
    given().when(new Command.ResumeService("NONE")).thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
  }

  @Test
  void a_suspension_outlasts_the_night() {
    given(dayOpened(), SUSPENDED)
        .doing(new Command.CloseDay(), new Command.OpenDay(Hall.DAY.plusDays(1)))
        .when(Asked.issue("DOMI", "D-001"))
        .thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
  }
}
