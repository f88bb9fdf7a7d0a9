package baari.engine.counter;

import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Happened;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import org.junit.jupiter.api.Test;

final class EmergencyTest {
  private static final Command RAISE = new Command.RaiseEmergency("1", "a quarrel");
  private static final Command CLEAR = new Command.ClearEmergency("1");
  private static final Scenario HALL = given(dayOpened(), opened("1", "DOMI"));

  @Test
  void a_counter_calls_the_supervisor_who_clears_it() {
    // Given
    Scenario raised = HALL.doing(RAISE);

    // When
    Scenario cleared = raised.doing(CLEAR);

    // Then
    HALL.when(RAISE).then(new Event.EmergencyRaised("1", "a quarrel"));
    assertThat(raised.state().emergencies())
        .containsEntry("1", new Emergency("1", "a quarrel", HALL.now()));
    assertThat(cleared.state().emergencies()).isEmpty();
  }

  @Test
  void it_is_never_refused_to_a_counter_of_the_centre_open_or_not() {
    given().when(RAISE).then(new Event.EmergencyRaised("1", "a quarrel"));
    HALL.doing(RAISE).when(RAISE).then(new Event.EmergencyRaised("1", "a quarrel"));
    HALL.when(new Command.RaiseEmergency("99", "")).thenRefused(Refusal.UNKNOWN_COUNTER, "99");
  }

  @Test
  void what_is_not_there_is_not_cleared() {
    HALL.when(CLEAR).thenRefused(Refusal.NO_EMERGENCY, "1");
  }

  @Test
  void it_outlasts_the_day() {
    assertThat(HALL.doing(RAISE).and(Happened.dayClosed()).state().emergencies()).hasSize(1);
  }
}
