package baari.engine.counter;

import static baari.engine.Asked.call;
import static baari.engine.Asked.close;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.noShow;
import static baari.engine.Asked.open;
import static baari.engine.Asked.pause;
import static baari.engine.Asked.recall;
import static baari.engine.Asked.start;
import static baari.engine.Happened.called;
import static baari.engine.Happened.closed;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.paused;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Asked;
import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CounterTest {
  private static final Scenario OPEN = given(dayOpened(), opened("1", "DOMI", "ARMS"));
  private static final Scenario BUSY = OPEN.and(issued("D-001", "DOMI"), called("D-001", "1"));
  private static final Scenario PAUSED = OPEN.and(paused("1"));
  private static final Scenario CLOSED = OPEN.and(closed("1"));

  @Test
  void a_counter_opens_with_its_configured_work_profile_in_whatever_order_it_is_named() {
    given(dayOpened()).when(open("1")).then(opened("1", "DOMI", "ARMS"));
    given(dayOpened()).when(open("1", "ARMS", "DOMI")).then(opened("1", "ARMS", "DOMI"));
    PAUSED.when(open("1", "ARMS", "DOMI")).then(opened("1", "DOMI", "ARMS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOMI", "CNIC", "DOMI ARMS CNIC", "DOMI CNIC"})
  void a_narrower_wider_or_foreign_profile_needs_a_reason(String profile) {
    String[] services = profile.split(" ");
    for (Scenario hall : List.of(given(dayOpened()), CLOSED, PAUSED)) {
      hall.when(open("1", services)).thenRefused(Refusal.REASON_MISSING, "1");
      hall.when(open("1", List.of(services), " ")).thenRefused(Refusal.REASON_MISSING, "1");
      hall.when(open("1", List.of(services), "two agents are ill"))
          .then(opened("1", List.of(services), "two agents are ill"));
    }
  }

  @Test
  void another_profile_belongs_to_an_open_day_whose_report_says_why() {
    given().when(open("1", List.of("DOMI"), "why")).thenRefused(Refusal.DAY_NOT_OPEN, "");
    given(dayOpened(), dayClosed())
        .when(open("1", List.of("DOMI"), "why"))
        .thenRefused(Refusal.DAY_NOT_OPEN, "");
  }

  @Test
  void a_day_begins_with_the_configured_profiles_also_of_counters_that_were_left_open() {
    // Given
    Scenario night =
        given(
            dayOpened(),
            opened("1", List.of("CNIC"), "why"),
            opened("2", "DOMI"),
            opened("3", List.of("ARMS"), "why"),
            paused("3"),
            opened("4", List.of("CNIC"), "why"),
            closed("4"),
            dayClosed());

    // When
    Scenario.Outcome morning = night.when(new Command.OpenDay(Hall.DAY.plusDays(1)));

    // Then
    morning.then(
        new Event.DayOpened(Hall.DAY.plusDays(1)),
        opened("1", "DOMI", "ARMS"),
        opened("3", "ARMS", "CNIC"),
        paused("3"));
  }

  @Test
  void a_day_begins_without_counters_that_are_no_longer_configured() {
    // Given
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(Hall.CATALOGUE.counters());
    counters.remove("2");
    counters.remove("3");
    var fewer =
        new Catalogue(
            Hall.CATALOGUE.services(),
            Hall.CATALOGUE.priorityClasses(),
            counters,
            Hall.CATALOGUE.ordinaryClass(),
            Hall.MAX_OVERTAKES);
    Scenario night =
        given(dayOpened(), opened("1", "DOMI", "ARMS"), opened("2", "DOMI"), opened("3", "ARMS"))
            .and(paused("3"), dayClosed(), new Event.ConfigurationPublished(2, "{}", fewer, ""));

    // When // Then
    LocalDate morning = Hall.DAY.plusDays(1);
    night
        .when(new Command.OpenDay(morning))
        .then(new Event.DayOpened(morning), closed("2"), closed("3"));
  }

  @Test
  void a_service_that_a_profile_names_twice_is_taken_once() {
    given(dayOpened())
        .when(open("1", List.of("CNIC", "ESAH", "CNIC"), "why"))
        .then(opened("1", List.of("CNIC", "ESAH"), "why"));
  }

  @Test
  void a_counter_may_open_before_the_day_does() {
    given().when(open("1")).then(opened("1", "DOMI", "ARMS"));
  }

  @Test
  void opening_ends_a_pause_and_keeps_todays_profile() {
    Scenario other = given(dayOpened(), opened("1", List.of("CNIC"), "why"), paused("1"));
    other.when(open("1")).then(opened("1", "CNIC"));
    other.when(open("1", "CNIC")).then(opened("1", "CNIC"));
    other.when(open("1", "DOMI", "ARMS")).then(opened("1", "DOMI", "ARMS"));
  }

  @Test
  void an_open_counter_is_not_opened_again() {
    OPEN.when(open("1")).thenRefused(Refusal.COUNTER_ALREADY_OPEN, "1");
    BUSY.when(open("1")).thenRefused(Refusal.COUNTER_ALREADY_OPEN, "1");
  }

  @Test
  void a_profile_with_an_unknown_service_is_refused() {
    given().when(open("1", "DOMI", "NONE")).thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
  }

  @Test
  void a_free_counter_pauses_and_closes() {
    OPEN.when(pause("1")).then(paused("1"));
    OPEN.when(close("1")).then(closed("1"));
    PAUSED.when(close("1")).then(closed("1"));
  }

  @Test
  void a_counter_with_a_citizen_neither_pauses_nor_closes_nor_calls_another() {
    for (Command command : List.of(pause("1"), close("1"), next("1"), call("1", "D-001", "why"))) {
      BUSY.when(command).thenRefused(Refusal.COUNTER_BUSY, "D-001");
    }
  }

  @Test
  void a_counter_that_is_not_open_does_nothing() {
    for (Scenario hall : List.of(CLOSED, PAUSED, given(dayOpened()))) {
      for (Command command : atCounter("1")) {
        hall.when(command).thenRefused(Refusal.COUNTER_NOT_OPEN, "1");
      }
    }
    CLOSED.when(close("1")).thenRefused(Refusal.COUNTER_NOT_OPEN, "1");
  }

  @Test
  void a_counter_without_a_token_has_nothing_to_recall_start_or_finish() {
    for (Command command : List.of(recall("1"), start("1"), complete("1"), noShow("1"))) {
      OPEN.when(command).thenRefused(Refusal.COUNTER_HAS_NO_TOKEN, "1");
    }
  }

  @Test
  void a_counter_that_the_centre_does_not_have_is_refused() {
    OPEN.when(open("9")).thenRefused(Refusal.UNKNOWN_COUNTER, "9");
    OPEN.when(close("9")).thenRefused(Refusal.UNKNOWN_COUNTER, "9");
    for (Command command : atCounter("9")) {
      OPEN.when(command).thenRefused(Refusal.UNKNOWN_COUNTER, "9");
    }
  }

  @Test
  void next_at_a_counter_for_which_nobody_waits_is_accepted_and_changes_nothing() {
    OPEN.when(next("1")).thenNothing();
    OPEN.and(issued("N-001", "CNIC")).when(next("1")).thenNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void a_call_out_of_turn_needs_a_reason(String reason) {
    OPEN.and(issued("D-001", "DOMI"))
        .when(call("1", "D-001", reason))
        .thenRefused(Refusal.REASON_MISSING, "D-001");
  }

  @Test
  void a_call_of_a_number_that_was_never_given_is_refused() {
    OPEN.when(call("1", "D-077", "why")).thenRefused(Refusal.UNKNOWN_TOKEN, "D-077");
  }

  @Test
  void a_transfer_needs_a_target_that_exists() {
    BUSY.when(
            new Command.Transfer("1", Optional.empty(), Optional.empty(), Position.BACK, false, ""))
        .thenRefused(Refusal.TRANSFER_TARGET_MISSING, "");
    BUSY.when(Asked.toService("1", "NONE", Position.BACK))
        .thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
    BUSY.when(Asked.toCounter("1", "9", Position.BACK)).thenRefused(Refusal.UNKNOWN_COUNTER, "9");
  }

  @Test
  void a_counter_is_of_whoever_opened_or_paused_it_last_whomever_it_has() {
    // Given
    Instant opened = Hall.START.plusSeconds(60);

    // When // Then
    Scenario paused = OPEN.and(paused("1"));
    assertThat(BUSY.state().counter("1").duty()).isEqualTo(new Counter.Duty("somebody", opened));
    assertThat(BUSY.doing(start("1"), complete("1")).state().counter("1").duty().since())
        .isEqualTo(opened);
    assertThat(paused.state().counter("1").duty().since()).isAfter(opened);
    assertThat(paused.and(opened("1", "DOMI")).state().counter("1").duty().since())
        .isAfter(paused.state().counter("1").duty().since());
    assertThat(CLOSED.state().counter("1").duty()).isEqualTo(Counter.Duty.NONE);
  }

  @Test
  void a_closed_counter_shows_whom_it_would_call_if_it_opened_as_configured() {
    // Given
    Event[] waiting = {issued("D-001", "DOMI"), issued("N-001", "CNIC"), issued("D-002", "DOMI")};

    // When // Then
    assertThat(upcoming(given(dayOpened()).and(waiting))).containsExactly("D-001", "D-002");
    assertThat(upcoming(CLOSED.and(waiting))).containsExactly("D-001", "D-002");
    assertThat(upcoming(given(dayOpened(), opened("1", "CNIC")).and(waiting)))
        .containsExactly("N-001");
  }

  private static List<String> upcoming(Scenario hall) {
    return Engine.upcoming(hall.state(), "1", hall.now(), 10).stream()
        .map(token -> token.facts().number().toString())
        .toList();
  }

  private static List<Command> atCounter(String counter) {
    return List.of(
        pause(counter),
        next(counter),
        call(counter, "D-001", "why"),
        recall(counter),
        start(counter),
        complete(counter),
        noShow(counter),
        Asked.toService(counter, "DOMI", Position.BACK));
  }
}
