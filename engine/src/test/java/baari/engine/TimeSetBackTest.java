package baari.engine;

import static baari.engine.Happened.called;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.notShown;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.parked;
import static baari.engine.Happened.started;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.citizen.Appointment;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Event;
import baari.engine.state.Lanes;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A hall whose clock was ahead for a while and has been corrected.
final class TimeSetBackTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @ParameterizedTest
  @ValueSource(strings = {"PT61S", "PT10M", "PT48H", "P400D"})
  void everybody_is_called_in_the_order_in_which_they_came(Duration ahead) {
    // Given
    Scenario right = given(dayOpened(), opened("1", "DOMI"), issued("D-001", "DOMI"));
    Scenario wrong = right.later(ahead);
    for (int number = 2; number <= 30; number++) {
      wrong = wrong.and(issued("D-%03d".formatted(number), "DOMI"));
    }

    // When
    Scenario back = putRight(wrong, ahead).and(issued("D-031", "DOMI"));

    // Then
    assertThat(upcoming(back)).hasSize(31).isSorted();
  }

  @Test
  void head_starts_and_weights_count_as_they_did() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"))
            .later(TWO_DAYS)
            .and(issued("D-001", "DOMI"))
            .later(Duration.ofMinutes(40))
            .and(issued("D-002", "DOMI", "senior"), issued("D-003", "DOMI", "quick"));
    List<String> before = upcoming(hall);

    // When
    Scenario back = putRight(hall, TWO_DAYS);

    // Then
    assertThat(upcoming(back)).isEqualTo(before).containsExactly("D-001", "D-002", "D-003");
    assertThat(upcoming(back.later(Duration.ofMinutes(30))))
        .isEqualTo(upcoming(hall.later(Duration.ofMinutes(30))))
        .containsExactly("D-003", "D-001", "D-002");
  }

  @Test
  void no_moment_that_has_gone_by_lies_ahead() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"), opened("2", "DOMI"), opened("5", "DOMI"))
            .later(TWO_DAYS)
            .and(
                issued("D-001", "DOMI"),
                issued("D-002", "DOMI"),
                issued("D-003", "DOMI"),
                called("D-001", "1"),
                started("D-001", "1"),
                called("D-002", "2"),
                notShown("D-002", "2"),
                called("D-003", "5"),
                new Event.EmergencyRaised("1", ""),
                new Event.LeaseGranted("L", "kiosk", "D", 51, 100, Hall.DAY));

    // When
    Scenario back = putRight(hall, TWO_DAYS);

    // Then
    assertThat(back.state().tokens().values().stream().flatMap(TimeSetBackTest::moments))
        .hasSize(11)
        .allMatch(moment -> moment.isBefore(back.now()));
    assertThat(Objects.requireNonNull(back.state().emergencies().get("1")).since())
        .isBefore(back.now());
    assertThat(Objects.requireNonNull(back.state().leases().get("L")).grantedAt())
        .isBefore(back.now());
    assertThat(back.state().counters().values())
        .hasSize(3)
        .allMatch(counter -> counter.duty().since().isBefore(back.now()))
        .allMatch(counter -> counter.duty().actor().equals("somebody"));
    assertThat(back.state().lastActions()).isEmpty();
    back.when(Asked.reinstate("D-002"))
        .then(
            Happened.reinstated(
                "D-002", Position.ORIGINAL, back.token("D-002").facts().waitingSince()));
  }

  @Test
  void who_is_away_for_half_an_hour_is_back_after_it() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"))
            .later(TWO_DAYS)
            .and(issued("D-001", "DOMI"), called("D-001", "1"));
    Instant until = hall.now().plus(Duration.ofMinutes(30));

    // When
    Scenario back = putRight(hall.doing(Asked.park("1", until)), TWO_DAYS);

    // Then
    assertThat(((Token.Parked) back.token("D-001")).until())
        .hasValueSatisfying(moved ->
            assertThat(Duration.between(back.now(), moved))
                .isBetween(Duration.ofMinutes(28), Duration.ofMinutes(30)));
    assertThat(back.state().nextDue().orElseThrow()).isBefore(until);
  }

  @Test
  void who_was_sent_away_by_the_right_clock_is_back_when_it_said() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"), issued("D-001", "DOMI"), called("D-001", "1"));
    Instant until = hall.now().plus(Duration.ofHours(3));
    var ahead = Duration.ofHours(2);

    // When
    Scenario back =
        putRight(
            hall.doing(Asked.park("1", until)).later(ahead).and(issued("D-002", "DOMI")), ahead);

    // Then
    assertThat(((Token.Parked) back.token("D-001")).until()).contains(until);
  }

  @Test
  void a_timer_of_which_nobody_knows_when_it_was_set_stays() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"))
            .later(TWO_DAYS)
            .and(issued("D-001", "DOMI"), called("D-001", "1"));
    Instant until = hall.now().plus(Duration.ofMinutes(30));

    // When
    Scenario back = putRight(hall.and(parked("D-001", "1", until)), TWO_DAYS);

    // Then
    assertThat(((Token.Parked) back.token("D-001")).until()).contains(until);
  }

  @Test
  void who_came_before_the_slot_by_the_right_clock_does_not_pass_those_who_wait() {
    // Given
    var ahead = Duration.ofHours(2);
    Scenario hall = given(dayOpened(), opened("1", "DOMI"));
    Instant slot = hall.now().plus(Duration.ofMinutes(20));
    Scenario right =
        hall.and(
            new Event.AppointmentsBooked(List.of(new Appointment("9f", "DOMI", "ordinary", slot))),
            issued("D-001", "DOMI"),
            new Event.AppointmentKept("9f", Happened.id("D-001"), slot),
            issued("D-002", "DOMI"));

    // When
    Scenario back = putRight(right.later(ahead).and(issued("D-003", "DOMI")), ahead);

    // Then
    assertThat(back.token("D-001").facts().waitingSince()).isEqualTo(slot);
    assertThat(upcoming(back)).containsExactly("D-002", "D-003", "D-001");
  }

  @Test
  void who_was_overtaken_is_protected_as_before() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"))
            .later(TWO_DAYS)
            .and(
                issued("D-001", "DOMI", "slow"),
                issued("D-002", "DOMI"),
                issued("D-003", "DOMI"),
                called("D-002", "1"),
                started("D-002", "1"),
                Happened.served("D-002", "1"),
                called("D-003", "1"));
    Token.Waiting passed = (Token.Waiting) hall.token("D-001");
    assertThat(Lanes.overtaken(hall.state(), passed)).isEqualTo(2);

    // When
    Scenario back = putRight(hall, TWO_DAYS);

    // Then
    assertThat(Lanes.overtaken(back.state(), (Token.Waiting) back.token("D-001"))).isEqualTo(2);
  }

  /// Each event of a scenario is a minute after the one before.
  private static Scenario putRight(Scenario wrong, Duration ahead) {
    Instant last = wrong.now().minus(Duration.ofMinutes(1));
    Scenario right = wrong.later(ahead.negated());
    assertThat(Engine.decide(right.state(), new Request("id", "a", right.now(), setBack(last))))
        .isEqualTo(new Decision.Accepted(List.of(new Event.TimeSetBack(last))));
    return right.and(new Event.TimeSetBack(last));
  }

  private static Command setBack(Instant from) {
    return new Command.SetTimeBack(from);
  }

  private static List<String> upcoming(Scenario hall) {
    return Engine.upcoming(hall.state(), "1", hall.now(), 100).stream()
        .map(token -> token.facts().number().toString())
        .toList();
  }

  private static Stream<Instant> moments(Token token) {
    Stream<Instant> own =
        switch (token) {
          case Token.Called called -> Stream.of(called.calledAt(), called.announcedAt());
          case Token.Serving serving -> Stream.of(serving.calledAt(), serving.startedAt());
          case Token.NoShow gone -> Stream.of(gone.at());
          case Token.Parked parked -> parked.until().stream();
          case Token.Waiting _, Token.Served _, Token.Cancelled _, Token.Expired _ ->
              Stream.empty();
        };
    Token.Facts facts = token.facts();
    return Stream.concat(Stream.of(facts.issuedAt(), facts.waitingSince()), own);
  }
}
