package baari.engine.citizen;

import static baari.engine.Asked.issue;
import static baari.engine.Asked.next;
import static baari.engine.Asked.noShow;
import static baari.engine.Asked.park;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.number;
import static baari.engine.Happened.opened;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Hall;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.decision.TokenDecisions;
import baari.engine.event.Event;
import baari.engine.lease.OfflineToken;
import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import baari.engine.token.Claim;
import baari.engine.token.PaperState;
import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.engine.token.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A hall that owes half an hour to those whom it did not serve, for two days on which it is open.
/// It is closed on the 25th.
final class CarryOverTest {
  private static final LocalDate NEXT_DAY = Hall.DAY.plusDays(1);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final CarryOver.Terms TERMS =
      new CarryOver.Terms(HALF_AN_HOUR, LocalDate.of(2026, 11, 26));
  private static final Command CLOSE = new Command.CloseDay();

  @Test
  void the_close_of_the_day_says_what_who_waited_in_vain_is_owed_and_until_when() {
    hall().and(dayOpened()).when(CLOSE).then(new Event.DayClosed(Hall.DAY, Optional.of(TERMS)));
  }

  @Test
  void where_no_opening_is_in_sight_the_days_of_the_calendar_count() {
    Set<LocalDate> aYear =
        NEXT_DAY.datesUntil(NEXT_DAY.plusDays(366)).collect(Collectors.toUnmodifiableSet());
    hall(aYear)
        .and(dayOpened())
        .when(CLOSE)
        .then(
            new Event.DayClosed(
                Hall.DAY, Optional.of(new CarryOver.Terms(HALF_AN_HOUR, Hall.DAY.plusDays(2)))));
  }

  @Test
  void a_hall_that_promises_nothing_owes_nothing() {
    // Given
    var next = Scenario.given(dayOpened(), issued("D-001", "DOMI")).doing(CLOSE, open(NEXT_DAY));

    // When // Then
    next.when(show("D-001", "DOMI")).thenRefused(Refusal.UNKNOWN_CARRY_OVER, "D-001");
  }

  @Test
  void the_ticket_of_an_expired_token_gives_the_next_one_a_head_start() {
    nextDay()
        .when(show("D-001", "DOMI"))
        .then(
            issuedOn(NEXT_DAY, "D-001", "DOMI", "ordinary", new Claim(1000, HALF_AN_HOUR), 0),
            new Event.CarriedOver("20261124-D-001", "20261123-D-001", HALF_AN_HOUR));
  }

  @Test
  void the_head_start_comes_on_top_of_that_of_the_class_and_is_counted_by_the_rule() {
    // Given: a senior has ten minutes' head start, somebody has waited for five minutes.
    Scenario hall =
        nextDay()
            .doing(issue("DOMI", "D-001"))
            .later(Duration.ofMinutes(5))
            .and(opened("2", "DOMI"));

    // When
    Scenario carried = hall.doing(show("D-001", List.of("DOMI"), Optional.of("senior")));

    // Then
    Token token = carried.state().token("20261124-D-002").orElseThrow();
    assertThat(token.facts().claim()).isEqualTo(new Claim(1500, Duration.ofMinutes(40)));
    assertThat(carried.state().citizens().headStartOf(token.id())).contains(HALF_AN_HOUR);
    carried.when(next("2")).then(new Event.TokenCalled(token.id(), "2"));
  }

  @Test
  void a_head_start_is_given_once() {
    nextDay()
        .doing(show("D-001", "DOMI"))
        .when(show("D-001", "DOMI"))
        .thenRefused(Refusal.CARRY_OVER_USED, "D-001");
    nextDay()
        .doing(show("D-001", "ARMS"), CLOSE, open(NEXT_DAY.plusDays(1)))
        .when(show("D-001", "ARMS"))
        .thenRefused(Refusal.CARRY_OVER_USED, "A-001");
  }

  @Test
  void without_another_wish_the_new_token_is_for_what_the_expired_one_was_for() {
    // Given
    Scenario next =
        hall()
            .and(dayOpened())
            .doing(new Command.IssueToken(List.of("LIC", "PASS"), Optional.empty(), "ur", "SECRET"))
            .doing(CLOSE, open(NEXT_DAY));

    // When
    Scenario carried = next.doing(show(new TicketCode(number("L-001"), "SECRET"), List.of()));

    // Then
    assertThat(carried.state().token("20261124-L-001").orElseThrow().facts().visit().services())
        .containsExactly("LIC", "PASS");
  }

  @Test
  void it_lasts_for_the_days_on_which_the_hall_is_open_and_then_says_until_when_it_was() {
    Scenario closed = yesterday().doing(CLOSE);
    closed
        .doing(open(TERMS.until()))
        .when(show("D-001", "DOMI"))
        .then(
            issuedOn(TERMS.until(), "D-001", "DOMI", "ordinary", new Claim(1000, HALF_AN_HOUR), 0),
            new Event.CarriedOver("20261126-D-001", "20261123-D-001", HALF_AN_HOUR));
    closed
        .doing(open(TERMS.until().plusDays(1)))
        .when(show("D-001", "DOMI"))
        .thenRefused(Refusal.CARRY_OVER_TOO_OLD, "2026-11-26");
  }

  @Test
  void a_week_after_its_last_day_it_is_forgotten() {
    Scenario closed = yesterday().doing(CLOSE);
    closed
        .doing(open(TERMS.until().plusDays(CarryOver.KEPT_DAYS)))
        .when(show("D-001", "DOMI"))
        .thenRefused(Refusal.CARRY_OVER_TOO_OLD, "2026-11-26");
    Scenario later = closed.doing(open(TERMS.until().plusDays(CarryOver.KEPT_DAYS + 1)));
    later.when(show("D-001", "DOMI")).thenRefused(Refusal.UNKNOWN_CARRY_OVER, "D-001");
    assertThat(later.state().citizens().carryOvers()).isEmpty();
  }

  @Test
  void only_the_whole_code_proves_who_waited() {
    Scenario next = nextDay();
    for (String secret : List.of("SECRETD-002", "SECRETD-00", "SECRETD-0011", "")) {
      next.when(show(new TicketCode(number("D-001"), secret), List.of("DOMI")))
          .thenRefused(Refusal.UNKNOWN_CARRY_OVER, "D-001");
    }
    next.when(show(new TicketCode(number("A-001"), "SECRETD-001"), List.of("DOMI")))
        .thenRefused(Refusal.UNKNOWN_CARRY_OVER, "A-001");
  }

  @Test
  void who_has_a_place_today_is_told_so() {
    nextDay()
        .doing(issue("ARMS", "A-001"))
        .when(show("A-001", "ARMS"))
        .thenRefused(Refusal.TOKEN_IN_OTHER_STATE, "A-001 waiting");
  }

  @Test
  void it_needs_an_open_day() {
    yesterday().doing(CLOSE).when(show("D-001", "DOMI")).thenRefused(Refusal.DAY_NOT_OPEN, "");
  }

  @Test
  void a_refused_token_uses_nothing_up() {
    Scenario next = nextDay().doing(new Command.SuspendService("DOMI", "the link is down"));
    next.when(show("D-001", "DOMI")).thenRefused(Refusal.SERVICE_SUSPENDED, "the link is down");
    assertThat(next.state().citizens().owedTo("20261123-D-001"))
        .contains(new CarryOver.Owed(TERMS, Optional.empty()));
  }

  @Test
  void who_was_parked_is_owed_it_too_and_who_was_served_or_did_not_come_is_not() {
    // Given
    Scenario evening =
        yesterday()
            .and(opened("2", "DOMI"), opened("3", "ARMS"))
            .doing(next("2"), park("2"), issue("ARMS", "A-001"), next("3"), noShow("3"));

    // When
    Scenario next = evening.doing(CLOSE, open(NEXT_DAY));

    // Then
    assertThat(next.state().citizens().owedTo("20261123-D-001")).isPresent();
    next.when(show("A-001", "ARMS")).thenRefused(Refusal.UNKNOWN_CARRY_OVER, "A-001");
  }

  @Test
  void a_promise_holds_though_the_hall_promises_less_from_now_on() {
    yesterday()
        .doing(CLOSE, new Command.PublishConfiguration("{\"now\":1}", Hall.CATALOGUE, "", "less"))
        .doing(open(NEXT_DAY), show("D-001", "DOMI"));
  }

  @Test
  void a_token_that_is_cancelled_or_withdrawn_gives_it_back_once() {
    // Given
    Scenario next = nextDay().doing(show("D-001", "DOMI"));
    String token = "20261124-D-001";
    Event returned = new Event.CarryOverReturned("20261123-D-001");

    // Then
    next.when(new Command.CancelToken(token, "went home"))
        .then(new Event.TokenCancelled(token, "went home"), returned);
    next.when(new Command.WithdrawToken(token))
        .then(new Event.TokenCancelled(token, TokenDecisions.WITHDRAWN), returned);
    next.doing(new Command.WithdrawToken(token), show("D-001", "DOMI"))
        .when(show("D-001", "DOMI"))
        .thenRefused(Refusal.CARRY_OVER_USED, "D-002");
  }

  @Test
  void it_is_given_back_also_when_a_token_of_another_day_had_the_same_number() {
    // Given
    var lastDay = LocalDate.of(2026, 11, 26);
    Scenario later =
        yesterday()
            .and(issued("D-002", "DOMI"))
            .doing(CLOSE, open(NEXT_DAY), show("D-001", "DOMI"), CLOSE, open(lastDay))
            .doing(show("D-002", "DOMI"));

    // When // Then
    later
        .when(new Command.CancelToken("20261126-D-001", "went home"))
        .then(
            new Event.TokenCancelled("20261126-D-001", "went home"),
            new Event.CarryOverReturned("20261123-D-002"));
  }

  @Test
  void a_token_that_a_kiosk_hands_in_after_the_close_is_owed_it_too() {
    // Given
    Scenario closed = hall().and(dayOpened()).doing(new Command.GrantLease("D", 10), CLOSE);
    var given =
        new OfflineToken(
            number("D-803"),
            "DOMI",
            "ordinary",
            "ur",
            "SECRETD-803",
            Hall.START,
            PaperState.PRINTED);

    // When
    Scenario next =
        closed.doing(new Command.HandIn("20261123-D-801-810", List.of(given)), open(NEXT_DAY));

    // Then
    next.doing(show("D-803", "DOMI"));
  }

  @Test
  void a_person_may_show_it_and_stays_within_the_limit() {
    // Given
    Scenario next = nextDay().doing(show("D-001", "DOMI"));

    // When // Then
    next.when(new Command.IssueToPerson("anna", showing("D-001")))
        .thenRefused(Refusal.CARRY_OVER_USED, "D-001");
    nextDay()
        .doing(new Command.IssueToPerson("anna", (Command.IssueToken) issue("DOMI", "D-001")))
        .when(new Command.IssueToPerson("anna", showing("D-001")))
        .thenRefused(Refusal.PERSON_LIMIT_REACHED, "D-001");
    assertThat(
            nextDay()
                .doing(new Command.IssueToPerson("anna", showing("D-001")))
                .state()
                .citizens()
                .tokensOf("anna"))
        .containsExactly("20261124-D-001");
  }

  private static Scenario hall() {
    return hall(Set.of(LocalDate.of(2026, 11, 25)));
  }

  private static Scenario hall(Set<LocalDate> holidays) {
    var always =
        new OpeningHours(
            ZoneOffset.UTC,
            false,
            new OpeningHours.Hours(LocalTime.MIN, LocalTime.MAX, LocalTime.MAX),
            Map.of(),
            holidays);
    var catalogue =
        new Catalogue(
            Hall.CATALOGUE.services(),
            Hall.CATALOGUE.priorityClasses(),
            Hall.CATALOGUE.counters(),
            "ordinary",
            Hall.MAX_OVERTAKES,
            new IssuingLimits(always, Map.of()),
            Catalogue.TokenRules.ORDINARY,
            new Catalogue.CitizenRules(
                Duration.ZERO,
                Duration.ZERO,
                OptionalInt.of(1),
                Set.of(),
                Optional.of(new Catalogue.CarryOverRule(HALF_AN_HOUR, 2))));
    return Scenario.in(Hall.state(catalogue));
  }

  /// D-001 waits for DOMI.
  private static Scenario yesterday() {
    return hall().and(dayOpened(), issued("D-001", "DOMI"));
  }

  /// D-001 has waited in vain.
  private static Scenario nextDay() {
    return yesterday().doing(CLOSE, open(NEXT_DAY));
  }

  private static Command open(LocalDate day) {
    return new Command.OpenDay(day);
  }

  private static Command show(String number, String service) {
    return show(number, List.of(service), Optional.empty());
  }

  private static Command show(
      String number, List<String> services, Optional<String> priorityClass) {
    var ticket = new TicketCode(number(number), "SECRET" + number);
    return new Command.IssueToken(services, priorityClass, "ur", "NEW", Optional.of(ticket));
  }

  private static Command.IssueToken show(TicketCode ticket, List<String> services) {
    return new Command.IssueToken(services, Optional.empty(), "ur", "NEW", Optional.of(ticket));
  }

  private static Command.IssueToken showing(String number) {
    return show(new TicketCode(number(number), "SECRET" + number), List.of());
  }

  private static Event issuedOn(
      LocalDate day, String number, String service, String priorityClass, Claim claim, int ahead) {
    return new Event.TokenIssued(
        number(number).idOn(day),
        number(number),
        service,
        priorityClass,
        claim,
        "ur",
        "NEW",
        ahead,
        Visit.of(service));
  }
}
