package baari.engine;

import static baari.engine.Asked.close;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.pause;
import static baari.engine.Asked.start;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.ahead.PeopleAhead;
import baari.engine.event.Event;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How many people a citizen is told are ahead. Counter 1 takes DOMI and ARMS, 2 DOMI, 3 ARMS and
/// CNIC.
final class AheadTest {
  private static final Scenario ONE = given(dayOpened(), opened("1", "DOMI", "ARMS"));

  @Test
  void those_of_every_service_count_that_the_same_counter_calls_first() {
    // Given
    Scenario hall = ONE.and(issued("D-001", "DOMI"), issued("A-001", "ARMS"));

    // Then
    hall.when(Asked.issue("ARMS", "A-002")).then(issued("A-002", "ARMS", "ordinary", 2));
    assertThat(ahead(hall, "A-001")).isEqualTo(new PeopleAhead(1, true));
    assertThat(ahead(hall, "D-001").isNext()).isTrue();
  }

  @Test
  void the_counter_that_comes_to_the_token_soonest_counts() {
    // Given: D-002 is the third at counter 1 and the second at counter 2.
    Scenario hall =
        ONE.and(issued("D-001", "DOMI"), issued("A-001", "ARMS"), issued("D-002", "DOMI"));

    // Then
    assertThat(ahead(hall, "D-002")).isEqualTo(new PeopleAhead(2, true));
    assertThat(ahead(hall.and(opened("2", "DOMI")), "D-002")).isEqualTo(new PeopleAhead(1, true));
  }

  @Test
  void nobody_is_next_where_no_counter_is_open_and_the_configured_counters_count() {
    // Given
    Scenario hall = given(dayOpened()).and(issued("D-001", "DOMI"), issued("A-001", "ARMS"));

    // Then: counter 3 would call A-001 at once, but it is closed.
    assertThat(ahead(hall, "A-001")).isEqualTo(new PeopleAhead(0, false));
    assertThat(ahead(hall, "A-001").isNext()).isFalse();
    hall.when(Asked.issue("DOMI", "D-002")).then(issued("D-002", "DOMI", "ordinary", 1));
  }

  @Test
  void a_paused_or_closed_counter_does_not_count_and_a_busy_one_does() {
    // Given
    Scenario hall = ONE.and(issued("A-001", "ARMS"), issued("D-001", "DOMI"));

    // Then
    assertThat(ahead(hall.doing(pause("1")), "A-001")).isEqualTo(new PeopleAhead(0, false));
    assertThat(ahead(hall.doing(close("1")), "A-001")).isEqualTo(new PeopleAhead(0, false));
    assertThat(ahead(hall.doing(next("1")), "D-001")).isEqualTo(new PeopleAhead(0, true));
  }

  @Test
  void who_waits_for_a_suspended_service_is_not_next_and_is_ahead_of_nobody() {
    // Given
    Scenario hall =
        ONE.and(issued("D-001", "DOMI"), issued("A-001", "ARMS"))
            .and(new Event.ServiceSuspended("DOMI", "the link is down"));

    // Then
    assertThat(ahead(hall, "A-001")).isEqualTo(new PeopleAhead(0, true));
    assertThat(ahead(hall, "D-001")).isEqualTo(new PeopleAhead(0, false));
  }

  @Test
  void who_was_sent_to_one_counter_alone_counts_there_and_nowhere_else() {
    // Given: D-001 was sent from counter 2 to counter 1.
    Scenario hall =
        ONE.and(issued("D-001", "DOMI"), opened("2", "DOMI"))
            .doing(next("2"), Asked.toCounter("2", "1", Position.FRONT))
            .and(issued("D-002", "DOMI"));

    // Then
    assertThat(ahead(hall, "D-002")).isEqualTo(new PeopleAhead(0, true));
    assertThat(ahead(hall.doing(close("2")), "D-002")).isEqualTo(new PeopleAhead(1, true));
    assertThat(ahead(hall, "D-001")).isEqualTo(new PeopleAhead(0, true));
    assertThat(ahead(hall.doing(close("1")), "D-001")).isEqualTo(new PeopleAhead(0, false));
  }

  @Test
  void the_bound_on_overtaking_counts_for_those_whom_it_protects_and_for_those_behind() {
    // Given: the bound is two.
    Scenario hall =
        ONE.and(
            issued("D-001", "DOMI"),
            issued("D-002", "DOMI", "senior"),
            issued("D-003", "DOMI", "senior"),
            issued("D-004", "DOMI", "senior"));

    // Then: D-002 and D-003 overtake D-001, which then comes before D-004.
    assertThat(ahead(hall, "D-001")).isEqualTo(new PeopleAhead(2, true));
    assertThat(ahead(hall, "D-004")).isEqualTo(new PeopleAhead(3, true));
    hall.when(Asked.issue("DOMI", "senior", "D-005")).then(issued("D-005", "DOMI", "senior", 4));
    assertThat(ahead(hall.doing(next("1"), start("1"), complete("1")), "D-001"))
        .isEqualTo(new PeopleAhead(1, true));
  }

  @Test
  void it_is_by_the_scores_of_the_moment_also_when_they_cross_later() {
    // Given: after t minutes the scores are 6 + t and 3 t.
    Scenario hall =
        ONE.and(issued("D-001", "DOMI"))
            .later(Duration.ofMinutes(5))
            .and(issued("D-002", "DOMI", "quick"));

    // Then
    assertThat(ahead(hall.later(Duration.ofSeconds(119)), "D-002").count()).isEqualTo(1);
    assertThat(ahead(hall.later(Duration.ofSeconds(121)), "D-002").count()).isZero();
    assertThat(ahead(hall.later(Duration.ofSeconds(121)), "D-001").count()).isEqualTo(1);
  }

  private static PeopleAhead ahead(Scenario hall, String number) {
    Token.Waiting token = (Token.Waiting) hall.token(number);
    PeopleAhead ahead = Engine.ahead(hall.state(), token, hall.now()).orElseThrow();
    assertThat(Engine.ahead(hall.state(), List.of(token), hall.now()))
        .containsEntry(token.id(), ahead);
    return ahead;
  }
}
