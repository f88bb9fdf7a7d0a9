package baari.engine;

import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.start;
import static baari.engine.Happened.called;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.served;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Visits of more than one step: journeys, several services, and the way back to the sender.
final class JourneyTest {
  private static final Scenario HALL =
      given(
          dayOpened(),
          opened("1", "CNIC"),
          opened("2", "DOMI"),
          opened("3", "ARMS"),
          opened("4", "PASS"));

  private static final Scenario JOURNEY = HALL.doing(issue("LIC"));

  private static Command issue(String... services) {
    return new Command.IssueToken(List.of(services), Optional.empty(), "ur", "SECRET");
  }

  private static Command add(String counter, String service) {
    return new Command.AddService(counter, service);
  }

  private static Scenario through(Scenario hall, String... counters) {
    Scenario grown = hall;
    for (String counter : counters) {
      grown = grown.doing(next(counter), start(counter), complete(counter));
    }
    return grown;
  }

  private static Visit.Step step(String service, String... after) {
    return new Visit.Step(service, new Lane.OfService(service), List.of(after));
  }

  @Test
  void a_journey_has_the_number_of_its_service_and_begins_with_its_first_step() {
    // When
    Token token = JOURNEY.token("L-001");

    // Then
    assertThat(token.facts().service()).isEqualTo("CNIC");
    assertThat(token.facts().visit())
        .isEqualTo(new Visit("LIC", List.of(step("DOMI", "CNIC"), step("ARMS", "CNIC"))));
    JOURNEY.when(next("2")).thenNothing();
    JOURNEY.when(next("1")).then(called("L-001", "1"));
  }

  @Test
  void one_token_goes_through_all_steps_at_its_original_time() {
    // Given
    Scenario first = JOURNEY.and(issued("D-001", "DOMI")).doing(next("1"), start("1"));

    // When
    Scenario second = first.doing(complete("1"));

    // Then: one waits for DOMI, nobody for ARMS.
    first
        .when(complete("1"))
        .then(
            new Event.StepCompleted(
                id("L-001"),
                "1",
                "done",
                step("ARMS", "CNIC"),
                JOURNEY.token("L-001").facts().issuedAt()));
    Scenario third = through(second, "3");
    third.when(next("2")).then(called("L-001", "2"));
    third.doing(next("2"), start("2")).when(complete("2")).then(served("L-001", "2"));
  }

  @Test
  void where_the_centre_says_so_each_step_begins_at_the_back() {
    // Given
    Scenario hall =
        JOURNEY
            .and(issued("D-001", "DOMI"), issued("A-001", "ARMS"))
            .by(
                new Catalogue.TokenRules(
                    Duration.ZERO, Position.BACK, 3, Duration.ZERO, Duration.ZERO, Position.BACK));

    // When
    Scenario second = through(hall, "1");

    // Then
    assertThat(second.token("L-001").facts().waitingSince())
        .isEqualTo(second.now().minusSeconds(60));
    second.when(next("2")).then(called("D-001", "2"));
  }

  @Test
  void several_services_of_one_visit_are_steps_that_may_come_in_any_order() {
    // When
    Scenario hall = HALL.and(issued("D-001", "DOMI")).doing(issue("DOMI", "ARMS"));

    // Then: the number is from the first service, but fewer wait for the other.
    assertThat(hall.token("D-002").facts().service()).isEqualTo("ARMS");
    assertThat(hall.token("D-002").facts().visit())
        .isEqualTo(new Visit("DOMI", List.of("ARMS"), List.of(step("DOMI"))));
  }

  @Test
  void a_visit_goes_on_with_a_service_that_is_not_suspended() {
    // Given
    Scenario hall = HALL.doing(issue("LIC", "CNIC", "ARMS"));

    // When
    Scenario working = through(hall, "1");
    Scenario suspended =
        through(hall.and(new Event.ServiceSuspended("DOMI", "the link is down")), "1");

    // Then
    assertThat(working.token("L-001").facts().service()).isEqualTo("DOMI");
    assertThat(suspended.token("L-001").facts().service()).isEqualTo("ARMS");
  }

  @Test
  void a_service_that_two_journeys_share_is_done_once() {
    // When
    Scenario hall = HALL.doing(issue("LIC", "CNIC", "ARMS"));

    // Then
    assertThat(hall.token("L-001").facts().visit().remaining())
        .containsExactly(step("DOMI", "CNIC"), step("ARMS", "CNIC"));
  }

  @Test
  void steps_that_wait_for_one_another_strand_nobody() {
    // Given
    var circle = new Visit("X", List.of(step("DOMI", "ARMS"), step("ARMS", "DOMI")));

    // When // Then
    assertThat(circle.ready()).containsExactly(step("DOMI", "ARMS"));
    assertThat(circle.without(step("DOMI", "ARMS")).ready()).containsExactly(step("ARMS", "DOMI"));
  }

  @Test
  void an_agent_adds_a_service_at_the_counter() {
    // Given
    Scenario atCounter = HALL.and(issued("D-001", "DOMI")).doing(next("2"), start("2"));

    // When
    Scenario added = atCounter.doing(add("2", "LIC"));

    // Then
    assertThat(added.token("D-001").facts().visit().remaining())
        .extracting(Visit.Step::service)
        .containsExactly("CNIC", "ARMS");
    through(added.doing(complete("2")), "1").when(next("3")).then(called("D-001", "3"));
  }

  @Test
  void a_service_that_adds_nothing_or_is_none_is_refused() {
    // Given
    Scenario atCounter = JOURNEY.doing(next("1"));

    // When // Then
    for (String known : List.of("CNIC", "DOMI", "LIC")) {
      atCounter.when(add("1", known)).thenRefused(Refusal.SERVICE_PLANNED_ALREADY, known);
    }
    atCounter.when(add("1", "NONE")).thenRefused(Refusal.UNKNOWN_SERVICE, "NONE");
    atCounter.when(add("2", "PASS")).thenRefused(Refusal.COUNTER_HAS_NO_TOKEN, "2");
  }

  @Test
  void a_visit_does_not_grow_without_end() {
    // Given: counters transfer the token back and forth, each time with return, and never complete.
    Scenario hall = HALL.and(issued("D-001", "DOMI")).doing(next("2"));
    Command there =
        new Command.Transfer(
            "2", Optional.empty(), Optional.of("2"), Position.FRONT, true, Happened.WHY);

    // When
    Scenario full =
        IntStream.range(0, Visit.STEPS_LIMIT)
            .boxed()
            .reduce(hall, (grown, _) -> grown.doing(there, next("2")), (_, last) -> last);

    // Then
    full.when(there).thenRefused(Refusal.VISIT_TOO_LONG, "24");
    full.when(add("2", "ARMS")).thenRefused(Refusal.VISIT_TOO_LONG, "24");
  }

  @Test
  void a_visit_may_have_as_many_steps_as_its_limit_says() {
    // Given: J has as many steps as a visit may have, and two more services are separate.
    Map<String, Catalogue.Service> services = new HashMap<>();
    for (int i = 0; i < Visit.STEPS_LIMIT + 2; i++) {
      services.put("S" + i, new Catalogue.Service("S" + i, "S"));
    }
    List<Catalogue.Step> steps =
        IntStream.range(0, Visit.STEPS_LIMIT)
            .mapToObj(i -> new Catalogue.Step("S" + i, List.of()))
            .toList();
    services.put("J", new Catalogue.Service("J", "J", steps, List.of()));
    var hall =
        Scenario.in(Hall.state(Changed.services(Hall.CATALOGUE, services)))
            .and(dayOpened(), opened("1", "S0"));

    // When
    Scenario begun = hall.doing(issue("J"), next("1"), add("1", "S24"));

    // Then
    hall.when(issue("J", "S24")).thenRefused(Refusal.VISIT_TOO_LONG, "24");
    begun.when(add("1", "S25")).thenRefused(Refusal.VISIT_TOO_LONG, "24");
  }

  @Test
  void a_return_comes_before_all_other_steps() {
    var back = new Visit.Step("DOMI", new Lane.OfCounter("2"), List.of());
    assertThat(new Visit("X", List.of(step("ARMS"), back)).ready()).containsExactly(back);
  }

  @Test
  void nobody_is_sent_to_a_journey_as_a_whole() {
    HALL.and(issued("D-001", "DOMI"))
        .doing(next("2"))
        .when(Asked.toService("2", "LIC", Position.FRONT))
        .thenRefused(Refusal.TRANSFER_TO_JOURNEY, "LIC");
  }

  @Test
  void one_sent_on_with_return_comes_back_to_the_sender_at_the_front() {
    // Given
    Scenario hall =
        HALL.and(issued("D-001", "DOMI"), issued("D-002", "DOMI"))
            .doing(next("2"), start("2"))
            .doing(
                new Command.Transfer(
                    "2", Optional.of("ARMS"), Optional.empty(), Position.ORIGINAL, true, ""));

    // When
    Scenario back = through(hall, "3");

    // Then
    assertThat(back.token("D-001").facts().service()).isEqualTo("DOMI");
    assertThat(back.token("D-001").facts().lane()).isEqualTo(new Lane.OfCounter("2"));
    assertThat(back.token("D-001")).isEqualTo(new Token.Waiting(back.token("D-001").facts(), true));
    back.when(next("2")).then(called("D-001", "2"));
    back.doing(next("2"), start("2")).when(complete("2")).then(served("D-001", "2"));
  }

  @Test
  void what_is_left_of_a_journey_waits_for_the_return() {
    // Given: from its first step L-001 is transferred to PASS with return.
    Scenario away =
        JOURNEY
            .doing(next("1"), start("1"))
            .doing(
                new Command.Transfer(
                    "1", Optional.of("PASS"), Optional.empty(), Position.ORIGINAL, true, ""))
            .doing(next("4"), start("4"));

    // When
    Scenario back = away.doing(new Command.Complete("4", "GIVEN"));

    // Then
    assertThat(back.token("L-001").facts().service()).isEqualTo("CNIC");
    back.when(next("1")).then(called("L-001", "1"));
  }

  @Test
  void a_service_with_outcomes_is_completed_with_one_of_them_only() {
    // Given
    Scenario serving = HALL.and(issued("P-001", "PASS")).doing(next("4"), start("4"));

    // When // Then
    for (String none : List.of("", "done")) {
      serving
          .when(new Command.Complete("4", none))
          .thenRefused(Refusal.OUTCOME_MISSING, "GIVEN, REFUSED");
    }
    serving
        .when(new Command.Complete("4", "REFUSED"))
        .then(new Event.TokenServed(id("P-001"), "4", "REFUSED"));
  }
}
