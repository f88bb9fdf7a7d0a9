package baari.engine;

import static baari.engine.Asked.call;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.start;
import static baari.engine.Happened.called;
import static baari.engine.Happened.calledOutOfTurn;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.ahead.PeopleAhead;
import baari.engine.command.Command;
import baari.engine.counter.Counter;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A DOMI token is at counter 2. Three tokens wait for ARMS at counter 3, the second since before
/// the DOMI token came.
final class TransferTest {
  private static final Scenario HALL =
      given(dayOpened(), opened("2", "DOMI"), opened("3", "ARMS"))
          .and(
              issued("A-001", "ARMS"),
              issued("D-001", "DOMI"),
              issued("A-002", "ARMS"),
              called("D-001", "2"));

  private static final Instant CAME = HALL.token("D-001").facts().waitingSince();

  @Test
  void at_its_original_time_it_keeps_its_waiting_time() {
    Command original = Asked.toService("2", "ARMS", Position.ORIGINAL);
    HALL.when(original).then(Happened.toService("D-001", "2", "ARMS", false, CAME));
    HALL.doing(original).when(next("3")).then(called("A-001", "3"));
    HALL.doing(original, next("3"), start("3"), complete("3"))
        .when(next("3"))
        .then(called("D-001", "3"));
  }

  @Test
  void at_the_front_it_goes_before_everyone() {
    Command front = Asked.toService("2", "ARMS", Position.FRONT);
    HALL.when(front).then(Happened.toService("D-001", "2", "ARMS", true, CAME));
    HALL.doing(front).when(next("3")).then(called("D-001", "3"));
  }

  @Test
  void those_at_the_front_are_ahead_of_one_another_by_how_long_they_wait() {
    // Given
    Command front = Asked.toService("2", "ARMS", Position.FRONT);

    // When
    Scenario two = HALL.doing(front, Asked.issue("DOMI", "D-002"), next("2"), front);

    // Then
    assertThat(Engine.ahead(two.state(), two.token("D-001"), two.now()))
        .contains(new PeopleAhead(0, true));
    assertThat(Engine.ahead(two.state(), two.token("D-002"), two.now()))
        .contains(new PeopleAhead(1, true));
  }

  @Test
  void at_the_back_it_waits_as_if_it_had_just_come() {
    Command back = Asked.toService("2", "ARMS", Position.BACK);
    HALL.when(back).then(Happened.toService("D-001", "2", "ARMS", false, HALL.now()));
    HALL.doing(back, next("3"), start("3"), complete("3"))
        .when(next("3"))
        .then(called("A-002", "3"));
  }

  @Test
  void it_takes_the_other_service_and_frees_the_counter() {
    // When
    Scenario moved = HALL.doing(Asked.toService("2", "ARMS", Position.BACK));

    // Then
    assertThat(moved.token("D-001").facts().service()).isEqualTo("ARMS");
    assertThat(moved.state().counter("2")).isInstanceOf(Counter.Idle.class);
    assertThat(moved.state().waitingFor("ARMS")).isEqualTo(3);
    assertThat(moved.state().waitingFor("DOMI")).isZero();
  }

  @Test
  void to_a_counter_it_keeps_its_service_and_only_that_counter_calls_it() {
    // Given
    Command toThree = Asked.toCounter("2", "3", Position.FRONT);

    // When
    Scenario moved = HALL.doing(toThree);

    // Then
    HALL.when(toThree).then(Happened.toCounter("D-001", "2", "DOMI", "3", true, CAME));
    moved.when(next("2")).thenNothing();
    moved.when(next("3")).then(called("D-001", "3"));
  }

  @Test
  void to_a_counter_and_a_service_it_takes_both() {
    HALL.when(
            new Command.Transfer(
                "2", Optional.of("CNIC"), Optional.of("3"), Position.ORIGINAL, false, ""))
        .then(Happened.toCounter("D-001", "2", "CNIC", "3", false, CAME));
  }

  @Test
  void one_sent_to_another_counter_can_still_be_called_out_of_turn() {
    HALL.doing(Asked.toCounter("2", "3", Position.ORIGINAL))
        .when(call("2", "D-001", "she came back"))
        .then(calledOutOfTurn("D-001", "2", "she came back"));
  }

  @Test
  void who_is_protected_by_the_bound_goes_before_the_front() {
    // Given: A-001 is overtaken twice by tokens sent to the front.
    Scenario hall = HALL.and(issued("D-002", "DOMI"), issued("D-003", "DOMI"));

    // When
    for (int i = 0; i < 3; i++) {
      hall = hall.doing(Asked.toService("2", "ARMS", Position.FRONT), next("2"));
      if (i < 2) {
        hall = hall.doing(next("3"), start("3"), complete("3"));
      }
    }

    // Then
    assertThat(hall.state().lane(new Lane.OfService("ARMS")).front()).hasSize(1);
    hall.when(next("3")).then(called("A-001", "3"));
  }

  @Test
  void a_token_takes_its_overtakes_along() {
    // Given: D-001 is overtaken twice at counter 1, then called and transferred with its old
    // waiting time.
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"), opened("3", "ARMS"))
            .and(
                issued("D-001", "DOMI"),
                issued("D-002", "DOMI", "senior"),
                issued("D-003", "DOMI", "senior"),
                issued("A-001", "ARMS", "senior"))
            .doing(next("1"), start("1"), complete("1"), next("1"), start("1"), complete("1"));

    // When
    Scenario sentOn = hall.doing(next("1"), Asked.toService("1", "ARMS", Position.ORIGINAL));

    // Then
    assertThat(sentOn.token("D-001").facts().overtaken()).isEqualTo(2);
    sentOn.when(next("3")).then(called("D-001", "3"));
  }
}
