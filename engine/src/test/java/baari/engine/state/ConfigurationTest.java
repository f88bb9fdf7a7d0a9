package baari.engine.state;

import static baari.engine.Happened.called;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.toCounter;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Asked;
import baari.engine.Changed;
import baari.engine.Hall;
import baari.engine.Happened;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Claim;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  private static final String DOCUMENT = "{\"id\":\"lahore\"}";
  private static final String WHY = "no arms licences any more";
  private static final Catalogue WITHOUT_ARMS = without("ARMS");

  private static Command publish(Catalogue catalogue) {
    return new Command.PublishConfiguration(DOCUMENT, catalogue, "", WHY);
  }

  private static Event published(int version, Catalogue catalogue) {
    return new Event.ConfigurationPublished(version, DOCUMENT, catalogue, "", WHY);
  }

  private static Catalogue without(String service) {
    Map<String, Catalogue.Service> services = new HashMap<>(Hall.CATALOGUE.services());
    services.remove(service);
    return Changed.services(Hall.CATALOGUE, services);
  }

  private static Catalogue withoutCounter(String id) {
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(Hall.CATALOGUE.counters());
    counters.remove(id);
    return Changed.counters(Hall.CATALOGUE, counters);
  }

  private static Catalogue seniorsGet(Claim claim) {
    Map<String, Catalogue.PriorityClass> classes = new HashMap<>(Hall.CATALOGUE.priorityClasses());
    classes.put("senior", new Catalogue.PriorityClass("senior", claim));
    return Changed.classes(Hall.CATALOGUE, classes);
  }

  @Test
  void a_publication_gets_the_next_version_and_is_in_force_at_once() {
    // Given
    Scenario hall = given(dayOpened());

    // When // Then
    hall.when(publish(WITHOUT_ARMS)).then(published(2, WITHOUT_ARMS));
    hall.doing(publish(WITHOUT_ARMS))
        .when(Asked.issue("ARMS", "A-001"))
        .thenRefused(Refusal.UNKNOWN_SERVICE, "ARMS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void what_replaces_a_configuration_needs_a_reason(String none) {
    given(dayOpened())
        .when(new Command.PublishConfiguration(DOCUMENT, WITHOUT_ARMS, "", none))
        .thenRefused(Refusal.REASON_MISSING, "configuration 2");
    given(dayOpened())
        .when(new Command.PublishConfiguration(DOCUMENT, WITHOUT_ARMS, "9f86", none))
        .thenRefused(Refusal.REASON_MISSING, "configuration 2");
  }

  @Test
  void the_first_configuration_of_a_centre_replaces_none_and_needs_no_reason() {
    Scenario.in(CentreState.empty(Hall.CENTRE))
        .when(new Command.PublishConfiguration(DOCUMENT, WITHOUT_ARMS, "", ""))
        .then(new Event.ConfigurationPublished(1, DOCUMENT, WITHOUT_ARMS, ""));
  }

  @Test
  void publishing_what_is_in_force_changes_nothing() {
    given().and(published(2, WITHOUT_ARMS)).when(publish(WITHOUT_ARMS)).thenNothing();
  }

  @Test
  void the_file_is_put_on_record_even_if_an_administrator_published_the_same_before() {
    given()
        .and(published(2, WITHOUT_ARMS))
        .when(new Command.PublishConfiguration(DOCUMENT, WITHOUT_ARMS, "9f86", WHY))
        .then(new Event.ConfigurationPublished(3, DOCUMENT, WITHOUT_ARMS, "9f86", WHY));
  }

  @Test
  void what_an_administrator_publishes_does_not_forget_which_file_was_published_last() {
    // Given
    Scenario hall = given(new Event.ConfigurationPublished(2, DOCUMENT, Hall.CATALOGUE, "9f86"));

    // When
    Scenario later = hall.and(published(3, WITHOUT_ARMS));

    // Then
    assertThat(later.state().configuration().fileDigest()).isEqualTo("9f86");
  }

  @Test
  void a_service_for_which_somebody_waits_is_not_dropped_and_they_are_named() {
    given(dayOpened(), issued("A-002", "ARMS"), issued("A-001", "ARMS"), issued("D-001", "DOMI"))
        .when(publish(WITHOUT_ARMS))
        .thenRefused(Refusal.CITIZENS_STRANDED, "A-001, A-002");
  }

  @Test
  void a_service_for_which_somebody_waits_stays_with_some_counter() {
    // Given: only counters 1 and 3 take ARMS.
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(Hall.CATALOGUE.counters());
    counters.remove("1");
    counters.put("3", new Catalogue.CounterPlan("3", List.of("CNIC")));

    // When // Then
    given(dayOpened(), opened("1", "ARMS"), issued("A-001", "ARMS"))
        .when(publish(Changed.counters(Hall.CATALOGUE, counters)))
        .thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
  }

  @Test
  void a_counter_that_has_a_citizen_is_not_dropped() {
    given(dayOpened(), opened("2", "DOMI"), issued("D-001", "DOMI"), called("D-001", "2"))
        .when(publish(withoutCounter("2")))
        .thenRefused(Refusal.CITIZENS_STRANDED, "D-001");
  }

  @Test
  void a_counter_for_which_alone_somebody_waits_is_not_dropped() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("2", "DOMI"), issued("D-001", "DOMI"), called("D-001", "2"));
    Scenario sent = hall.and(toCounter("D-001", "2", "DOMI", "4", false, Hall.START));

    // When // Then
    sent.when(publish(withoutCounter("4"))).thenRefused(Refusal.CITIZENS_STRANDED, "D-001");
    sent.when(publish(withoutCounter("2"))).then(published(2, withoutCounter("2")));
  }

  @Test
  void a_no_show_is_not_stranded_as_long_as_it_may_be_reinstated() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("3", "ARMS"), issued("A-001", "ARMS"), called("A-001", "3"));
    Scenario gone = hall.and(Happened.notShown("A-001", "3"));

    // When // Then
    gone.later(Duration.ofMinutes(14))
        .when(publish(WITHOUT_ARMS))
        .thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
    gone.later(Duration.ofMinutes(14))
        .later(Duration.ofMillis(1))
        .when(publish(WITHOUT_ARMS))
        .then(published(2, WITHOUT_ARMS));
  }

  @Test
  void who_is_at_a_counter_may_come_back_to_the_lane_from_there() {
    // Given
    Scenario hall =
        given(dayOpened(), opened("3", "ARMS"), issued("A-001", "ARMS"), called("A-001", "3"));

    // When // Then
    hall.when(publish(WITHOUT_ARMS)).thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
    hall.and(Happened.started("A-001", "3"))
        .when(publish(WITHOUT_ARMS))
        .thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
  }

  @Test
  void what_a_counter_may_still_take_back_strands_nobody() {
    // Given: the end of the service may be taken back within thirty seconds.
    Scenario served =
        given(dayOpened(), opened("3", "ARMS"), issued("A-001", "ARMS"))
            .and(called("A-001", "3"), Happened.started("A-001", "3"))
            .and(Happened.served("A-001", "3"))
            .later(Duration.ofSeconds(-30));

    // When // Then
    served.when(publish(WITHOUT_ARMS)).thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
    served.later(Duration.ofMillis(1)).when(publish(WITHOUT_ARMS)).then(published(2, WITHOUT_ARMS));
    served
        .doing(Asked.undo("3"))
        .later(Duration.ofMinutes(-1))
        .when(publish(WITHOUT_ARMS))
        .thenRefused(Refusal.CITIZENS_STRANDED, "A-001");
  }

  @Test
  void what_cannot_be_taken_back_any_more_is_no_reason_to_keep_a_service() {
    // Given: counter 3 sent its citizen on to DOMI, where counter 2 has called since.
    Scenario moved =
        given(dayOpened(), opened("3", "ARMS"), opened("2", "DOMI"), issued("A-001", "ARMS"))
            .and(called("A-001", "3"));
    Scenario called =
        moved
            .and(Happened.toService("A-001", "3", "DOMI", false, Hall.START), called("A-001", "2"))
            .later(Duration.ofMinutes(-2));

    // When // Then
    called.when(publish(WITHOUT_ARMS)).then(published(2, WITHOUT_ARMS));
  }

  @Test
  void every_step_that_is_left_of_a_visit_has_to_stay() {
    // Given: LIC begins with CNIC and ends with DOMI and ARMS.
    Scenario journey =
        given(dayOpened()).doing(new Command.IssueToken("LIC", Optional.empty(), "ur", "SECRET"));

    // When // Then
    journey.when(publish(WITHOUT_ARMS)).thenRefused(Refusal.CITIZENS_STRANDED, "L-001");
    journey.when(publish(without("ESAH"))).then(published(2, without("ESAH")));
  }

  @Test
  void of_ten_who_would_be_stranded_all_are_named() {
    // Given
    Scenario hall = given(dayOpened());
    for (int number = 1; number <= 10; number++) {
      hall = hall.and(issued(new TokenNumber("A", number).toString(), "ARMS"));
    }

    // When // Then
    hall.when(publish(WITHOUT_ARMS))
        .thenRefused(
            Refusal.CITIZENS_STRANDED,
            "A-001, A-002, A-003, A-004, A-005, A-006, A-007, A-008, A-009, A-010");
  }

  @Test
  void of_very_many_who_would_be_stranded_ten_are_named_and_the_others_counted() {
    // Given
    Scenario hall = given(dayOpened());
    for (int number = 1; number <= 12; number++) {
      hall = hall.and(issued(new TokenNumber("A", number).toString(), "ARMS"));
    }

    // When // Then
    hall.when(publish(WITHOUT_ARMS))
        .thenRefused(
            Refusal.CITIZENS_STRANDED,
            "A-001, A-002, A-003, A-004, A-005, A-006, A-007, A-008, A-009, A-010 + 2");
  }

  @Test
  void who_has_been_served_is_no_reason_to_keep_a_service() {
    given(dayOpened(), issued("A-001", "ARMS"), dayClosed())
        .when(publish(WITHOUT_ARMS))
        .then(published(2, WITHOUT_ARMS));
  }

  @Test
  void who_waits_keeps_the_claim_of_the_issue_and_who_comes_later_gets_the_new_one() {
    // Given: seniors lose their head start and become slow.
    var slow = new Claim(100, Duration.ZERO);

    // When
    Scenario hall =
        given(dayOpened(), opened("1", "DOMI"), issued("D-001", "DOMI"))
            .and(issued("D-002", "DOMI", "senior"))
            .doing(publish(seniorsGet(slow)), Asked.issue("DOMI", "senior", "D-003"));

    // Then
    hall.when(Asked.next("1")).then(called("D-002", "1"));
    assertThat(hall.token("D-002").facts().claim())
        .isEqualTo(new Claim(1500, Duration.ofMinutes(10)));
    assertThat(hall.token("D-003").facts().claim()).isEqualTo(slow);
  }

  @Test
  void another_bound_holds_from_the_next_day_on() {
    // Given
    Catalogue strict = Hall.catalogue(1);

    // When
    Scenario today = given(dayOpened()).doing(publish(strict));
    Scenario tomorrow =
        today.doing(new Command.CloseDay(), new Command.OpenDay(Hall.DAY.plusDays(1)));

    // Then
    assertThat(today.state().configuration().maxOvertakes()).isEqualTo(Hall.MAX_OVERTAKES);
    assertThat(tomorrow.state().configuration().maxOvertakes()).isEqualTo(1);
    assertThat(given().doing(publish(strict)).state().configuration().maxOvertakes()).isEqualTo(1);
  }

  @Test
  void an_open_counter_keeps_the_services_that_it_was_opened_with() {
    given(dayOpened(), opened("1", "DOMI", "ARMS"), issued("D-001", "DOMI"))
        .doing(publish(WITHOUT_ARMS))
        .when(Asked.next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_journal_from_before_publications_gives_its_tokens_their_claims_with_the_first_one() {
    // Given: tokens as read from such a journal, without claims and with nothing published.
    var old =
        Scenario.in(CentreState.empty(Hall.CENTRE))
            .and(dayOpened(), opened("1", "DOMI"), unclaimed("D-001", "ordinary"))
            .and(unclaimed("D-002", "senior"));

    // When
    Scenario hall = old.and(published(1, Hall.CATALOGUE));

    // Then
    hall.when(Asked.next("1")).then(called("D-002", "1"));
    assertThat(hall.state().configuration().maxOvertakes()).isEqualTo(Hall.MAX_OVERTAKES);
  }

  private static Event unclaimed(String number, String priorityClass) {
    return new Event.TokenIssued(
        Happened.id(number),
        Happened.number(number),
        "DOMI",
        priorityClass,
        Claim.PLAIN,
        "ur",
        "SECRET",
        0,
        Visit.of("DOMI"));
  }
}
