package baari.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baari.engine.Hall;
import baari.engine.citizen.Appointment;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.Position;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FairnessTest {
  private static final LocalDate NEXT_DAY = Hall.DAY.plusDays(1);

  private final List<Entry> journal = new ArrayList<>();
  private Instant now = Hall.START;

  @Test
  void a_call_out_of_turn_is_named_with_actor_number_reason_and_time() {
    // Given
    happened("boss", new Event.DayOpened(Hall.DAY), new Event.CounterOpened("2", List.of("DOMI")));
    happened("kiosk", issued(Hall.DAY, 1), issued(Hall.DAY, 2));
    happened("aslam", new Event.TokenCalledOutOfTurn(id(Hall.DAY, 2), "2", "fainted"));

    // When
    Fairness fairness = fairness(Hall.DAY);

    // Then
    assertThat(fairness.departures())
        .containsExactly(
            new Fairness.Departure(
                Fairness.Kind.OUT_OF_TURN,
                "aslam",
                Hall.START.plusSeconds(120),
                "D-002",
                "DOMI",
                "2",
                "fainted"));
    assertThat(fairness.actors())
        .containsExactly(
            new Fairness.ActorDepartures("aslam", new Fairness.Counts(1, 0, 0, 0, 0, 0, 0, 0)));
    assertThat(fairness.groups().all().overtakes().max()).as("not by the rule").isZero();
    assertThat(fairness.closed()).isFalse();
  }

  @Test
  void every_kind_of_departure_is_named_with_actor_and_reason() {
    // Given
    Catalogue swapped = profiles(Map.of("1", List.of("DOMI"), "2", List.of("DOMI")));
    happened("boss", new Event.DayOpened(Hall.DAY));
    happened("aslam", new Event.CounterOpened("1", List.of("DOMI"), "Bano is ill"));
    happened("bano", issued(Hall.DAY, 1), new Event.PriorityGiven(id(Hall.DAY, 1), "on crutches"));
    happened("aslam", new Event.TokenCalled(id(Hall.DAY, 1), "1"));
    happened("aslam", toFront("1", "wrong counter"));
    happened("aslam", new Event.TokenCalled(id(Hall.DAY, 1), "1"));
    happened("aslam", new Event.TokenNotShown(id(Hall.DAY, 1), "1"));
    happened("bano", reinstated("in the washroom"));
    happened("head", new Event.ConfigurationPublished(2, "{}", swapped, "", "counter 2 moves"));

    // When // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(
            Fairness.Departure::actor,
            Fairness.Departure::kind,
            Fairness.Departure::number,
            Fairness.Departure::service,
            Fairness.Departure::counter,
            Fairness.Departure::reason)
        .containsExactly(
            tuple("aslam", Fairness.Kind.OTHER_PROFILE, "", "DOMI", "1", "Bano is ill"),
            tuple("aslam", Fairness.Kind.TO_FRONT, "D-001", "DOMI", "1", "wrong counter"),
            tuple("bano", Fairness.Kind.PRIORITY, "D-001", "DOMI", "", "on crutches"),
            tuple("bano", Fairness.Kind.REINSTATED, "D-001", "DOMI", "", "in the washroom"),
            tuple("head", Fairness.Kind.PROFILE_PUBLISHED, "", "DOMI", "1", "counter 2 moves"));
    assertThat(fairness(Hall.DAY).actors())
        .containsExactly(
            new Fairness.ActorDepartures("aslam", new Fairness.Counts(0, 0, 1, 0, 1, 0, 0, 0)),
            new Fairness.ActorDepartures("bano", new Fairness.Counts(0, 1, 0, 1, 0, 0, 0, 0)),
            new Fairness.ActorDepartures("head", new Fairness.Counts(0, 0, 0, 0, 0, 1, 0, 0)));
  }

  @Test
  void an_appointment_that_is_made_on_its_own_day_is_named_and_one_of_a_later_day_is_not() {
    // Given
    happened("boss", new Event.AppointmentsBooked(List.of(appointment("early", Hall.START))));
    happened("boss", new Event.DayOpened(Hall.DAY));

    // When
    happened(
        "bano",
        new Event.AppointmentsBooked(
            List.of(
                appointment("same", Hall.START.plus(Duration.ofHours(2))),
                appointment("later", Hall.START.plus(Duration.ofDays(1))))));

    // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(
            Fairness.Departure::actor,
            Fairness.Departure::kind,
            Fairness.Departure::service,
            Fairness.Departure::reason)
        .containsExactly(tuple("bano", Fairness.Kind.BOOKED_TODAY, "DOMI", "appointment"));
    assertThat(fairness(Hall.DAY).actors())
        .containsExactly(
            new Fairness.ActorDepartures("bano", new Fairness.Counts(0, 0, 0, 0, 0, 0, 1, 0)));
  }

  private static Appointment appointment(String code, Instant slot) {
    return new Appointment(code, "DOMI", "appointment", slot);
  }

  @Test
  void a_journal_from_before_reasons_still_shows_who_departed() {
    // Given
    happened("boss", new Event.DayOpened(Hall.DAY));
    happened("aslam", new Event.CounterOpened("1", List.of("DOMI")));
    happened("kiosk", issued(Hall.DAY, 1));
    happened("aslam", new Event.TokenCalled(id(Hall.DAY, 1), "1"));
    happened("aslam", new Event.TokenNotShown(id(Hall.DAY, 1), "1"));
    happened("bano", reinstated(""));
    Catalogue swapped = profiles(Map.of("1", List.of("DOMI"), "2", List.of("DOMI")));
    happened("head", new Event.ConfigurationPublished(2, "{}", swapped, ""));

    // When // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(Fairness.Departure::actor, Fairness.Departure::kind, Fairness.Departure::reason)
        .containsExactly(
            tuple("aslam", Fairness.Kind.OTHER_PROFILE, ""),
            tuple("bano", Fairness.Kind.REINSTATED, "original"),
            tuple("head", Fairness.Kind.PROFILE_PUBLISHED, "configuration 2"));
  }

  @Test
  void the_configured_profile_and_the_end_of_a_pause_are_no_departures() {
    // Given
    happened("boss", new Event.DayOpened(Hall.DAY), new Event.CounterOpened("2", List.of("DOMI")));
    happened("aslam", new Event.CounterOpened("1", List.of("ARMS", "DOMI")));
    happened("bano", new Event.CounterOpened("3", List.of("DOMI"), "why"));
    happened("bano", new Event.CounterPaused("3", "tea"));
    happened("bano", new Event.CounterOpened("3", List.of("DOMI")));
    happened("head", new Event.ConfigurationPublished(2, "{}", Hall.CATALOGUE, ""));

    // When // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(Fairness.Departure::actor, Fairness.Departure::reason)
        .containsExactly(tuple("bano", "why"));
  }

  @Test
  void a_counter_that_was_taken_out_and_published_again_with_other_services_is_named() {
    // Given
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(Hall.CATALOGUE.counters());
    counters.remove("1");
    counters.remove("2");
    happened("boss", new Event.DayOpened(Hall.DAY));
    happened("aslam", new Event.CounterOpened("1", List.of("ARMS", "DOMI")));
    happened("bano", new Event.CounterOpened("2", List.of("DOMI")));
    happened("head", new Event.ConfigurationPublished(2, "{}", withCounters(counters), ""));

    // When
    Catalogue again = profiles(Map.of("1", List.of("DOMI"), "2", List.of("DOMI")));
    happened("head", new Event.ConfigurationPublished(3, "{}", again, "", "repaired"));

    // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(
            Fairness.Departure::actor,
            Fairness.Departure::kind,
            Fairness.Departure::service,
            Fairness.Departure::counter,
            Fairness.Departure::reason)
        .containsExactly(tuple("head", Fairness.Kind.OTHER_PROFILE, "ARMS DOMI", "1", "repaired"));
  }

  @Test
  void who_was_sent_elsewhere_and_back_to_the_counter_is_named() {
    // Given
    String token = id(Hall.DAY, 1);
    var back = new Visit.Step("DOMI", new Lane.OfCounter("1"), List.of());
    happened("boss", new Event.DayOpened(Hall.DAY));
    happened("kiosk", issued(Hall.DAY, 1));
    happened("aslam", new Event.TokenCalled(token, "1"));
    happened("aslam", transferred("1", "CNIC", false, true, "fee first"));
    happened("bano", new Event.TokenCalled(token, "2"));
    happened("bano", new Event.ServingStarted(token, "2"));

    // When
    happened("bano", new Event.StepCompleted(token, "2", "", back, Hall.START));

    // Then
    assertThat(fairness(Hall.DAY).departures())
        .extracting(
            Fairness.Departure::actor,
            Fairness.Departure::kind,
            Fairness.Departure::number,
            Fairness.Departure::counter,
            Fairness.Departure::reason)
        .containsExactly(
            tuple("bano", Fairness.Kind.TO_FRONT, "D-001", "2", "came back as the transfer said"));
  }

  private static Event toFront(String counter, String reason) {
    return transferred(counter, "DOMI", true, false, reason);
  }

  private static Event transferred(
      String counter, String service, boolean front, boolean returns, String reason) {
    return new Event.TokenTransferred(
        id(Hall.DAY, 1),
        counter,
        service,
        new Lane.OfService(service),
        front,
        Hall.START,
        returns,
        reason);
  }

  private static Event reinstated(String reason) {
    return new Event.TokenReinstated(id(Hall.DAY, 1), Position.ORIGINAL, Hall.START, reason);
  }

  /// The hall, but these counters take these services.
  private static Catalogue profiles(Map<String, List<String>> services) {
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(Hall.CATALOGUE.counters());
    services.forEach((id, codes) -> counters.put(id, new Catalogue.CounterPlan(id, codes)));
    return withCounters(counters);
  }

  private static Catalogue withCounters(Map<String, Catalogue.CounterPlan> counters) {
    return new Catalogue(
        Hall.CATALOGUE.services(),
        Hall.CATALOGUE.priorityClasses(),
        counters,
        Hall.CATALOGUE.ordinaryClass(),
        Hall.MAX_OVERTAKES);
  }

  private static Catalogue withBound(int maxOvertakes) {
    return new Catalogue(
        Hall.CATALOGUE.services(),
        Hall.CATALOGUE.priorityClasses(),
        Hall.CATALOGUE.counters(),
        Hall.CATALOGUE.ordinaryClass(),
        maxOvertakes);
  }

  @Test
  void a_day_is_told_apart_from_the_days_around_it() {
    // Given
    happened("boss", new Event.DayOpened(Hall.DAY), new Event.CounterOpened("2", List.of("DOMI")));
    happened("kiosk", issued(Hall.DAY, 1));
    happened("boss", new Event.DayClosed(Hall.DAY, Optional.empty()));
    now = now.plus(Duration.ofDays(1));
    happened("boss", new Event.DayOpened(NEXT_DAY));
    happened("kiosk", issued(NEXT_DAY, 1), issued(NEXT_DAY, 2));
    happened("aslam", new Event.TokenCalled(id(NEXT_DAY, 1), "2"));

    // When
    Fairness first = fairness(Hall.DAY);
    Fairness second = fairness(NEXT_DAY);

    // Then
    assertThat(first.closed()).isTrue();
    assertThat(first.groups().all().issued()).isEqualTo(1);
    assertThat(first.groups().all().ends().expired()).isEqualTo(1);
    assertThat(second.groups().all().issued()).isEqualTo(2);
    assertThat(second.groups().all().waits().called()).isEqualTo(1);
    assertThat(second.groups().all().waits().medianSeconds()).isEqualTo(60);
  }

  @Test
  void what_is_published_after_the_close_changes_nothing_of_the_day() {
    // Given
    happened("boss", new Event.DayOpened(Hall.DAY), new Event.CounterOpened("2", List.of("DOMI")));
    happened("kiosk", issued(Hall.DAY, 1), issued(Hall.DAY, 2));
    happened("head", new Event.ConfigurationPublished(2, "{}", withBound(9), ""));
    happened("aslam", new Event.TokenCalled(id(Hall.DAY, 2), "2"));
    happened("boss", new Event.DayClosed(Hall.DAY, Optional.empty()));
    Fairness sealed = fairness(Hall.DAY);

    // When
    happened("head", new Event.ConfigurationPublished(3, "{}", withBound(1), ""));
    happened("head", new Event.ConfigurationPublished(4, "{}", withBound(7), ""));

    // Then
    assertThat(fairness(Hall.DAY)).isEqualTo(sealed);
    assertThat(sealed.bound()).isEqualTo(new Fairness.Bound(Hall.MAX_OVERTAKES, true));
    happened("boss", new Event.DayOpened(NEXT_DAY));
    assertThat(fairness(NEXT_DAY).bound()).isEqualTo(new Fairness.Bound(7, true));
  }

  @Test
  void a_percentile_is_the_least_that_so_many_do_not_exceed() {
    assertThat(FairnessSums.percentile(new long[] {}, 50)).isZero();
    assertThat(FairnessSums.percentile(new long[] {7}, 50)).isEqualTo(7);
    assertThat(FairnessSums.percentile(new long[] {1, 2, 3, 4}, 50)).isEqualTo(2);
    assertThat(FairnessSums.percentile(new long[] {1, 2, 3, 4}, 90)).isEqualTo(4);
    assertThat(FairnessSums.percentile(new long[] {1, 2, 3, 4}, 100)).isEqualTo(4);
  }

  @Test
  void a_table_quotes_what_it_must_and_disarms_formulas() {
    assertThat(FairnessTables.cell("plain")).isEqualTo("plain");
    assertThat(FairnessTables.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
    assertThat(FairnessTables.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(FairnessTables.cell("two\nlines")).isEqualTo("\"two\nlines\"");
  }

  private void happened(String actor, Event... events) {
    long sequence = journal.size() + 1L;
    journal.add(new Entry(Hall.CENTRE, sequence, now, actor, "id" + sequence, List.of(events)));
    now = now.plusSeconds(60);
  }

  private Fairness fairness(LocalDate day) {
    var count = new FairnessCount(Hall.CENTRE, day);
    assertThat(Replayed.day(Hall.state(), journal, day, count)).isTrue();
    return count.result();
  }

  private static String id(LocalDate day, int number) {
    return day.toString().replace("-", "") + "-D-00" + number;
  }

  private static Event.TokenIssued issued(LocalDate day, int number) {
    return new Event.TokenIssued(
        id(day, number),
        new TokenNumber("D", number),
        "DOMI",
        "ordinary",
        Claim.PLAIN,
        "ur",
        "CODE" + number,
        number - 1,
        Visit.of("DOMI"));
  }
}
