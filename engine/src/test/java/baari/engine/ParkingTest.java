package baari.engine;

import static baari.engine.Asked.cancel;
import static baari.engine.Asked.next;
import static baari.engine.Asked.park;
import static baari.engine.Asked.resume;
import static baari.engine.Asked.unpark;
import static baari.engine.Happened.called;
import static baari.engine.Happened.cancelled;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.parked;
import static baari.engine.Happened.started;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.counter.Counter;
import baari.engine.event.Event;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token that is parked, and how it comes back.
final class ParkingTest {
  private static final Scenario CALLED =
      given(dayOpened(), opened("1", "DOMI"), opened("2", "DOMI"))
          .and(issued("D-001", "DOMI"), issued("D-002", "DOMI"), called("D-001", "1"));

  private static final Scenario SERVING = CALLED.and(started("D-001", "1"));

  private static Scenario at(String state) {
    return state.equals("called") ? CALLED : SERVING;
  }

  private static Instant inTenMinutes(Scenario hall) {
    return hall.now().plus(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"called", "serving"})
  void a_token_at_a_counter_may_be_parked_and_the_counter_is_free(String state) {
    // Given
    Scenario hall = at(state);

    // When
    Scenario away = hall.doing(park("1", inTenMinutes(hall)));

    // Then
    hall.when(park("1", inTenMinutes(hall)))
        .then(parked("D-001", "1", inTenMinutes(hall), hall.now()));
    assertThat(away.token("D-001")).isInstanceOf(Token.Parked.class);
    assertThat(away.state().counter("1")).isInstanceOf(Counter.Idle.class);
    away.when(next("1")).then(called("D-002", "1"));
  }

  @Test
  void it_waits_again_by_itself_when_its_time_is_over_with_its_waiting_time_kept() {
    // Given
    Instant until = inTenMinutes(SERVING);
    Scenario away = SERVING.doing(park("1", until));

    // When
    Scenario early = away.later(Duration.ofMinutes(8));
    Scenario due = away.later(Duration.ofMinutes(9));

    // Then
    assertThat(away.state().nextDue()).contains(until);
    early.when(new Command.PassTime()).thenNothing();
    due.when(new Command.PassTime()).then(new Event.TokenUnparked(id("D-001")));
    Scenario back = due.doing(new Command.PassTime());
    assertThat(back.token("D-001").facts().waitingSince())
        .isEqualTo(SERVING.token("D-001").facts().waitingSince());
    assertThat(back.state().nextDue()).isEqualTo(SERVING.state().nextDue());
    back.when(next("2")).then(called("D-001", "2"));
  }

  @Test
  void without_a_time_it_waits_until_somebody_sends_it_back() {
    // Given
    Scenario away = SERVING.doing(park("1")).later(Duration.ofHours(2));

    // When // Then
    away.when(new Command.PassTime()).thenNothing();
    away.when(unpark("D-001")).then(new Event.TokenUnparked(id("D-001")));
    away.doing(unpark("D-001")).when(next("2")).then(called("D-001", "2"));
  }

  @Test
  void the_counter_that_parked_it_may_take_it_up_again() {
    // Given
    Scenario away = SERVING.doing(park("1"));

    // When
    Scenario resumed = away.doing(resume("1", "D-001"));

    // Then
    away.when(resume("1", "D-001")).then(new Event.TokenResumed(id("D-001"), "1"));
    assertThat(resumed.token("D-001")).isInstanceOf(Token.Called.class);
    assertThat(resumed.state().counter("1")).isInstanceOf(Counter.Busy.class);
    assertThat(resumed.state().parked()).isEmpty();
  }

  @Test
  void no_other_counter_takes_it_up_nor_one_that_is_busy_and_only_if_it_is_parked() {
    // Given
    Scenario away = SERVING.doing(park("1"));

    // When // Then
    away.when(resume("2", "D-001")).thenRefused(Refusal.PARKED_ELSEWHERE, "1");
    away.when(resume("1", "D-002")).thenRefused(Refusal.TOKEN_IN_OTHER_STATE, "D-002 waiting");
    away.when(resume("1", "D-009")).thenRefused(Refusal.UNKNOWN_TOKEN, "D-009");
    away.doing(next("1")).when(resume("1", "D-001")).thenRefused(Refusal.COUNTER_BUSY, "D-002");
  }

  @Test
  void it_needs_a_reason_and_a_time_to_come() {
    SERVING
        .when(new Command.Park("1", " ", Optional.empty()))
        .thenRefused(Refusal.REASON_MISSING, "1");
    SERVING
        .when(park("1", SERVING.now()))
        .thenRefused(Refusal.UNTIL_IS_PAST, SERVING.now().toString());
  }

  @Test
  void only_a_parked_token_is_sent_back_to_waiting() {
    SERVING.when(unpark("D-002")).thenRefused(Refusal.TOKEN_IN_OTHER_STATE, "D-002 waiting");
    SERVING.when(unpark("D-009")).thenRefused(Refusal.UNKNOWN_TOKEN, id("D-009"));
  }

  @Test
  void a_parked_token_is_not_next_and_may_be_cancelled() {
    // Given
    Scenario away = SERVING.doing(park("1"), next("1"));

    // When // Then
    away.when(next("2")).thenNothing();
    away.when(cancel("D-001")).then(cancelled("D-001"));
    assertThat(away.doing(cancel("D-001")).state().parked()).isEmpty();
  }

  @Test
  void a_parked_token_expires_at_the_close_of_the_day() {
    // Given
    Scenario away = SERVING.doing(park("1", inTenMinutes(SERVING)));

    // When
    Scenario closed = away.and(dayClosed());

    // Then
    assertThat(closed.token("D-001")).isInstanceOf(Token.Expired.class);
    assertThat(closed.state().nextDue()).isEmpty();
  }

  @Test
  void one_that_was_sent_to_a_counter_waits_for_that_counter_again() {
    // Given
    Scenario sent =
        SERVING.doing(Asked.toCounter("1", "2", Position.ORIGINAL), next("2"), park("2"));

    // When
    Scenario back = sent.doing(unpark("D-001"));

    // Then
    assertThat(back.token("D-001").facts().lane()).isEqualTo(new Lane.OfCounter("2"));
    back.when(next("2")).then(called("D-001", "2"));
  }
}
