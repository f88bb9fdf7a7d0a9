package baari.engine.rule;

import static baari.engine.Asked.call;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.start;
import static baari.engine.Happened.called;
import static baari.engine.Happened.calledOutOfTurn;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.served;
import static baari.engine.Happened.started;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Scenario;
import baari.engine.ahead.PeopleAhead;
import baari.engine.token.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is next. The clock moves a minute with each event.
final class RuleTest {
  private static final Scenario OPEN = given(dayOpened(), opened("1", "DOMI", "ARMS"));

  @Test
  void with_weight_one_for_everyone_the_first_to_come_is_next_whatever_the_service() {
    OPEN.and(issued("A-001", "ARMS"), issued("D-001", "DOMI"), issued("A-002", "ARMS"))
        .when(next("1"))
        .then(called("A-001", "1"));
  }

  @Test
  void only_services_of_the_counters_profile_are_called() {
    OPEN.and(issued("N-001", "CNIC"), issued("D-001", "DOMI"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_head_start_puts_a_later_citizen_first() {
    OPEN.and(issued("D-001", "DOMI"), issued("D-002", "DOMI", "senior"))
        .when(next("1"))
        .then(called("D-002", "1"));
  }

  @Test
  void a_head_start_does_not_reach_those_who_waited_longer_than_it() {
    OPEN.and(issued("D-001", "DOMI"))
        .later(Duration.ofMinutes(12))
        .and(issued("D-002", "DOMI", "senior"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_weight_lets_a_claim_grow_faster() {
    // Given: after t minutes the scores are 6 + t and 3 t.
    Scenario hall =
        OPEN.and(issued("D-001", "DOMI"))
            .later(Duration.ofMinutes(5))
            .and(issued("D-002", "DOMI", "quick"));

    // When // Then
    hall.later(Duration.ofSeconds(119)).when(next("1")).then(called("D-001", "1"));
    hall.later(Duration.ofSeconds(121)).when(next("1")).then(called("D-002", "1"));
  }

  @Test
  void a_tie_goes_to_who_waits_longer() {
    OPEN.and(issued("D-001", "DOMI"))
        .later(Duration.ofMinutes(5))
        .and(issued("D-002", "DOMI", "quick"))
        .later(Duration.ofMinutes(2))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void of_those_who_came_in_the_same_moment_the_lower_number_is_next() {
    OPEN.and(issued("A-002", "ARMS"))
        .later(Duration.ofMinutes(-1))
        .and(issued("D-001", "DOMI"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_claim_of_weight_zero_does_not_grow() {
    OPEN.and(issued("D-001", "DOMI", "slow"), issued("D-002", "DOMI"))
        .when(next("1"))
        .then(called("D-002", "1"));
  }

  @Test
  void who_is_overtaken_as_often_as_the_bound_allows_goes_first() {
    // Given: two tokens overtake the ordinary citizen's. The bound is two.
    Scenario hall =
        OPEN.and(
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI", "senior"),
            issued("D-003", "DOMI", "senior"),
            issued("D-004", "DOMI", "senior"));

    // When
    Scenario overtaken =
        hall.doing(next("1"), start("1"), complete("1"), next("1"), start("1"), complete("1"));

    // Then
    assertThat(overtaken.token("D-002")).isInstanceOf(Token.Served.class);
    assertThat(overtaken.token("D-003")).isInstanceOf(Token.Served.class);
    overtaken.when(next("1")).then(called("D-001", "1"));
  }

  @Test
  void of_those_at_the_bound_the_longest_waiting_goes_first() {
    // Given
    Scenario hall =
        OPEN.and(
            issued("A-001", "ARMS"),
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI", "senior"),
            issued("D-003", "DOMI", "senior"),
            issued("D-004", "DOMI", "senior"));

    // When
    Scenario overtaken =
        hall.doing(next("1"), start("1"), complete("1"), next("1"), start("1"), complete("1"));

    // Then
    overtaken.when(next("1")).then(called("A-001", "1"));
    overtaken
        .doing(next("1"), start("1"), complete("1"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_counter_that_could_not_have_called_does_not_overtake() {
    // Given: counter 2 takes no ARMS.
    Scenario hall =
        given(dayOpened(), opened("2", "DOMI"), opened("3", "ARMS"))
            .and(
                issued("A-001", "ARMS"),
                issued("D-001", "DOMI"),
                issued("D-002", "DOMI"),
                issued("A-002", "ARMS", "senior"));

    // When
    Scenario called =
        hall.doing(next("2"), start("2"), complete("2"), next("2"), start("2"), complete("2"));

    // Then
    called.when(next("3")).then(called("A-002", "3"));
  }

  @Test
  void a_call_out_of_turn_is_on_the_record_with_its_reason() {
    OPEN.and(issued("D-001", "DOMI"), issued("D-002", "DOMI"))
        .when(call("1", "D-002", "his child is ill"))
        .then(calledOutOfTurn("D-002", "1", "his child is ill"));
  }

  @Test
  void a_call_out_of_turn_does_not_count_as_an_overtake() {
    // Given
    Scenario hall =
        OPEN.and(
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI"),
            issued("D-003", "DOMI"),
            issued("D-004", "DOMI", "senior"));

    // When
    Scenario called =
        hall.and(
            calledOutOfTurn("D-002", "1", "why"),
            started("D-002", "1"),
            served("D-002", "1"),
            calledOutOfTurn("D-003", "1", "why"),
            started("D-003", "1"),
            served("D-003", "1"));

    // Then
    called.when(next("1")).then(called("D-004", "1"));
  }

  @Test
  void who_waits_is_shown_in_the_order_of_the_rule_the_bound_included() {
    // Given
    Scenario hall =
        OPEN.and(
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI", "senior"),
            issued("D-003", "DOMI", "senior"),
            issued("D-004", "DOMI", "senior"),
            issued("N-001", "CNIC"));

    // When
    List<Token.Waiting> upcoming = Engine.upcoming(hall.state(), "1", hall.now(), 10);

    // Then
    assertThat(upcoming)
        .extracting(token -> token.facts().number().toString())
        .containsExactly("D-002", "D-003", "D-001", "D-004");
  }

  @Test
  void who_is_first_has_nobody_ahead_at_whatever_fraction_of_a_millisecond_one_asks() {
    // Given
    Scenario hall = OPEN.and(issued("D-001", "DOMI"), issued("D-002", "DOMI"));

    // When // Then
    assertThat(Engine.ahead(hall.state(), hall.token("D-001"), hall.now().plusNanos(123_456)))
        .contains(new PeopleAhead(0, true));
  }

  @Test
  void no_more_are_shown_than_were_asked_for() {
    Scenario hall = OPEN.and(issued("D-001", "DOMI"), issued("D-002", "DOMI"));
    assertThat(Engine.upcoming(hall.state(), "1", hall.now(), 1)).hasSize(1);
  }

  @Test
  void a_class_that_a_later_configuration_dropped_keeps_a_plain_place() {
    OPEN.and(issued("D-001", "DOMI", "of-old"), issued("D-002", "DOMI"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }
}
