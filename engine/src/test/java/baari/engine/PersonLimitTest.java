package baari.engine;

import static baari.engine.Asked.issue;
import static baari.engine.Happened.cancelled;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A hall where citizens must say who they are for CNIC, and where a person gets two tokens per
/// service and day.
final class PersonLimitTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(
          Hall.CATALOGUE.services(),
          Hall.CATALOGUE.priorityClasses(),
          Hall.CATALOGUE.counters(),
          "ordinary",
          Hall.MAX_OVERTAKES,
          Hall.CATALOGUE.limits(),
          Hall.CATALOGUE.tokenRules(),
          new Catalogue.CitizenRules(
              Duration.ZERO, Duration.ZERO, OptionalInt.of(2), Set.of("CNIC"), Optional.empty()));

  @Test
  void a_token_of_a_person_is_remembered_as_theirs() {
    hall(dayOpened())
        .when(person("anna", issue("DOMI", "D-001")))
        .then(issued("D-001", "DOMI"), named("D-001", "anna"));
  }

  @Test
  void who_has_as_many_as_one_may_have_is_refused_and_told_their_numbers() {
    hall(
            dayOpened(),
            issued("D-001", "DOMI"),
            named("D-001", "anna"),
            issued("D-002", "DOMI"),
            issued("D-003", "DOMI"),
            named("D-003", "anna"))
        .when(person("anna", issue("DOMI", "D-004")))
        .thenRefused(Refusal.PERSON_LIMIT_REACHED, "D-001, D-003");
  }

  @Test
  void a_no_show_that_can_no_longer_be_reinstated_is_not_held_any_more() {
    // Given: the grace is a quarter of an hour.
    Scenario hall =
        hall(
                dayOpened(),
                Happened.opened("2", "DOMI"),
                issued("D-001", "DOMI"),
                named("D-001", "anna"),
                issued("D-002", "DOMI"),
                named("D-002", "anna"))
            .doing(Asked.next("2"), Asked.noShow("2"));

    // Then
    hall.later(Duration.ofMinutes(14))
        .when(person("anna", issue("DOMI", "D-003")))
        .thenRefused(Refusal.PERSON_LIMIT_REACHED, "D-001, D-002");
    hall.later(Duration.ofMinutes(14)).doing(Asked.reinstate("D-001"));
    hall.later(Duration.ofMinutes(15)).doing(person("anna", issue("DOMI", "D-003")));
    hall.later(Duration.ofMinutes(15))
        .when(Asked.reinstate("D-001"))
        .thenRefused(Refusal.GRACE_IS_OVER, "15 min");
  }

  @Test
  void every_service_of_a_visit_counts() {
    // Given
    Command visit =
        new Command.IssueToken(List.of("ARMS", "DOMI"), Optional.empty(), "ur", "SECRET");
    Command.IssueToken both = (Command.IssueToken) visit;

    // When
    Scenario hall =
        hall(dayOpened())
            .doing(new Command.IssueToPerson("anna", both), person("anna", issue("DOMI", "D-001")));

    // Then
    hall.when(new Command.IssueToPerson("anna", both))
        .thenRefused(Refusal.PERSON_LIMIT_REACHED, "A-001, D-001");
  }

  @Test
  void another_person_another_service_and_a_cancelled_token_do_not_count() {
    Scenario hall =
        hall(
            dayOpened(),
            issued("D-001", "DOMI"),
            named("D-001", "anna"),
            issued("D-002", "DOMI"),
            named("D-002", "anna"));
    hall.when(person("bano", issue("DOMI", "D-003")))
        .then(issued("D-003", "DOMI", "ordinary", 2), named("D-003", "bano"));
    hall.when(person("anna", issue("ARMS", "A-001")))
        .then(issued("A-001", "ARMS"), named("A-001", "anna"));
    hall.and(cancelled("D-002"))
        .when(person("anna", issue("DOMI", "D-003")))
        .then(issued("D-003", "DOMI", "ordinary", 1), named("D-003", "anna"));
  }

  @Test
  void the_next_day_begins_anew() {
    // Given
    Scenario yesterday =
        hall(
            dayOpened(),
            issued("D-001", "DOMI"),
            named("D-001", "anna"),
            issued("D-002", "DOMI"),
            named("D-002", "anna"),
            Happened.dayClosed(),
            new Event.DayOpened(Hall.DAY.plusDays(1)));

    // When
    Scenario today = yesterday.doing(person("anna", issue("DOMI", "D-001")));

    // Then
    assertThat(today.state().citizens().tokensOf().get("anna"))
        .isEqualTo(List.of("20261124-D-001"));
  }

  @Test
  void a_service_that_needs_to_know_who_somebody_is_refuses_who_does_not_say() {
    hall(dayOpened()).when(issue("CNIC", "N-001")).thenRefused(Refusal.PERSON_NEEDED, "CNIC");
  }

  private static Scenario hall(Event... events) {
    return Scenario.in(Hall.state(CATALOGUE)).and(events);
  }

  private static Command person(String person, Command issue) {
    return new Command.IssueToPerson(person, (Command.IssueToken) issue);
  }

  private static Event named(String number, String person) {
    return new Event.PersonNamed(id(number), person);
  }
}
