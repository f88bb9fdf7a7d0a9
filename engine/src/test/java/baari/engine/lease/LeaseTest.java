package baari.engine.lease;

import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.number;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Asked;
import baari.engine.Hall;
import baari.engine.Happened;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.decision.LeaseDecisions;
import baari.engine.decision.TokenDecisions;
import baari.engine.event.Event;
import baari.engine.token.Claim;
import baari.engine.token.PaperState;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers for a kiosk that is offline, and the tokens that it gave.
final class LeaseTest {
  /// The scenario's only actor.
  private static final String KIOSK = "somebody";

  private static final String LEASE = "20261123-D-001-5";
  private static final Instant GRANTED = Hall.START.plus(Duration.ofMinutes(1));

  @Test
  void leases_come_one_after_another_from_where_the_centre_says_and_the_hall_counts_from_one() {
    // Given
    Scenario hall = given(dayOpened());

    // When
    Scenario leased = hall.doing(new Command.GrantLease("D", 50));

    // Then
    hall.when(new Command.GrantLease("D", 50)).then(granted("20261123-D-801-850", "D", 801, 850));
    leased.when(new Command.GrantLease("D", 9)).then(granted("20261123-D-851-859", "D", 851, 859));
    leased.when(new Command.GrantLease("A", 9)).then(granted("20261123-A-801-809", "A", 801, 809));
    leased.when(Asked.issue("DOMI", "D-001")).then(issued("D-001", "DOMI"));
    leased
        .doing(Asked.issue("DOMI", "D-001"))
        .when(Asked.issue("DOMI", "D-002"))
        .then(issued("D-002", "DOMI", "ordinary", 1));
    lending(301)
        .and(dayOpened())
        .when(new Command.GrantLease("D", 9))
        .then(granted("20261123-D-301-309", "D", 301, 309));
  }

  @Test
  void numbers_that_reach_leases_pass_over_them_and_leases_begin_behind_numbers_that_were_given() {
    // Given: kiosks hold 3 to 6.
    Scenario hall =
        lending(3)
            .and(dayOpened())
            .doing(new Command.GrantLease("D", 2), new Command.GrantLease("D", 2));

    // When
    Scenario beyond =
        hall.doing(
            Asked.issue("DOMI", "D-001"), Asked.issue("DOMI", "D-002"), Asked.issue("DOMI", ""));

    // Then
    assertThat(numbers(beyond)).containsExactly("D-001", "D-002", "D-007");
    Event behind = granted("20261123-D-008-9", "D", 8, 9);
    beyond.when(new Command.GrantLease("D", 2)).then(behind);
    assertThat(numbers(beyond.and(behind).doing(Asked.issue("DOMI", ""))))
        .containsExactly("D-001", "D-002", "D-007", "D-010");
  }

  @Test
  void a_new_day_counts_from_one_and_leases_of_the_day_before_take_nothing_from_it() {
    Scenario nextDay =
        lending(1)
            .and(dayOpened())
            .doing(new Command.GrantLease("D", 2))
            .and(dayClosed(), opened(1));
    assertThat(nextDay.doing(Asked.issue("DOMI", "")).state().tokens())
        .containsOnlyKeys("20261124-D-001");
    nextDay
        .when(new Command.GrantLease("D", 2))
        .then(new Event.LeaseGranted("20261124-D-001-2", KIOSK, "D", 1, 2, Hall.DAY.plusDays(1)));
  }

  @Test
  void a_journal_whose_leases_came_from_the_run_of_numbers_makes_the_state_that_it_made() {
    // Given
    Scenario hall =
        given(dayOpened(), granted(LEASE, "D", 1, 5), issued("D-006", "DOMI"))
            .and(granted("second", "D", 7, 9));

    // Then
    assertThat(hall.state().numbers().last()).containsEntry("D", 9);
    hall.when(Asked.issue("DOMI", "D-010")).then(issued("D-010", "DOMI", "ordinary", 1));
    hall.when(new Command.GrantLease("D", 2)).then(granted("20261123-D-801-802", "D", 801, 802));
  }

  @Test
  void a_lease_needs_an_open_day_and_a_series_that_is_given() {
    given().when(new Command.GrantLease("D", 5)).thenRefused(Refusal.DAY_NOT_OPEN, "");
    given(dayOpened(), dayClosed())
        .when(new Command.GrantLease("D", 5))
        .thenRefused(Refusal.DAY_NOT_OPEN, "");
    given(dayOpened())
        .when(new Command.GrantLease("X", 5))
        .thenRefused(Refusal.UNKNOWN_SERIES, "X");
  }

  @Test
  void what_a_kiosk_and_what_all_kiosks_hold_unused_is_bounded() {
    // Given
    Scenario full = given(dayOpened(), granted("one", "D", 1, LeaseDecisions.KIOSK_UNUSED_MAX));
    Event[] crowd =
        IntStream.range(0, 10)
            .mapToObj(i ->
                (Event)
                    new Event.LeaseGranted(
                        "lease" + i, "kiosk" + i, "D", 400 * i + 1, 400 * i + 400, Hall.DAY))
            .toArray(Event[]::new);

    // Then
    given(dayOpened())
        .when(new Command.GrantLease("D", LeaseDecisions.SIZE_MAX + 1))
        .thenRefused(Refusal.LEASE_LIMIT, "200");
    full.when(new Command.GrantLease("D", 1)).thenRefused(Refusal.LEASE_LIMIT, "D");
    full.when(new Command.GrantLease("A", 1)).then(granted("20261123-A-801-801", "A", 801, 801));
    given(dayOpened())
        .and(crowd)
        .when(new Command.GrantLease("D", 1))
        .thenRefused(Refusal.LEASE_LIMIT, "D");
  }

  @Test
  void up_to_its_bounds_a_kiosk_gets_what_it_asks_for_and_others_take_nothing_from_it() {
    given(dayOpened())
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-801-1000", "D", 801, 1000));
    given(dayOpened(), granted("one", "D", 801, 1000))
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-1001-1200", "D", 1001, 1200));
    given(dayOpened(), new Event.LeaseGranted("x", "another kiosk", "D", 801, 1200, Hall.DAY))
        .when(new Command.GrantLease("D", 1))
        .then(granted("20261123-D-1201-1201", "D", 1201, 1201));
    given(dayOpened(), new Event.LeaseGranted("x", "others", "D", 1, 3800, Hall.DAY))
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-3801-4000", "D", 3801, 4000));
  }

  @Test
  void what_was_handed_in_or_is_of_another_day_is_not_held_any_more() {
    given(dayOpened(), granted(LEASE, "D", 1, 400))
        .doing(handIn(token(1, GRANTED)))
        .when(new Command.GrantLease("D", 1))
        .then(granted("20261123-D-801-801", "D", 801, 801));
    given(dayOpened(), granted(LEASE, "D", 1, 400), dayClosed(), opened(1))
        .doing(new Command.GrantLease("D", 200));
  }

  @Test
  void a_lease_that_is_handed_in_whole_or_was_closed_before_is_not_closed_again() {
    given(dayOpened(), granted(LEASE, "D", 1, 1))
        .doing(handIn(token(1, GRANTED)))
        .when(new Command.CloseDay())
        .then(dayClosed());
    leased()
        .and(dayClosed(), opened(1))
        .when(new Command.CloseDay())
        .then(new Event.DayClosed(Hall.DAY.plusDays(1), Optional.empty(), false, Hall.DAY));
  }

  @Test
  void what_was_given_waits_since_it_was_taken() {
    // Given
    Instant taken = GRANTED.plus(Duration.ofMinutes(3));
    Scenario hall = leased().later(Duration.ofMinutes(30));

    // When
    Scenario handedIn = hall.doing(handIn(token(1, taken), token(2, taken.plusSeconds(5))));

    // Then
    assertThat(handedIn.token("D-001").facts().waitingSince()).isEqualTo(taken);
    assertThat(handedIn.token("D-001").facts().issuedAt()).isEqualTo(taken);
    assertThat(handedIn.token("D-001").facts().ticket()).isEqualTo(PaperState.PRINTED);
    handedIn
        .and(issued("D-006", "DOMI"), Happened.opened("2", "DOMI"))
        .when(Asked.next("2"))
        .then(Happened.called("D-001", "2"));
  }

  @Test
  void a_time_outside_the_leases_life_is_brought_within_it() {
    // Given
    Scenario hall = leased().later(Duration.ofHours(1));

    // When
    Command handIn = handIn(token(1, GRANTED.minusSeconds(1)), token(2, hall.now().plusSeconds(1)));

    // Then
    hall.when(handIn)
        .then(
            offline(token(1, GRANTED.minusSeconds(1)), GRANTED),
            offline(token(2, hall.now().plusSeconds(1)), hall.now()));
  }

  @Test
  void the_same_again_changes_nothing_also_when_more_is_known_of_the_paper() {
    // Given
    Scenario hall = leased().doing(handIn(token(1, GRANTED), token(2, GRANTED)));
    var doubtful =
        new OfflineToken(
            number("D-001"), "DOMI", "ordinary", "ur", "SECRET0001", GRANTED, PaperState.UNKNOWN);

    // Then
    hall.when(handIn(token(1, GRANTED), token(2, GRANTED))).thenNothing();
    hall.when(handIn(token(2, GRANTED), doubtful)).thenNothing();
    hall.when(handIn(token(1, GRANTED), token(3, GRANTED)))
        .then(offline(token(3, GRANTED), GRANTED));
  }

  @Test
  void a_number_handed_in_as_another_token_is_refused_by_name_and_takes_the_others_with_it() {
    // Given
    Scenario hall = leased().doing(handIn(token(1, GRANTED)));

    // Then
    hall.when(handIn(token(1, GRANTED.plusSeconds(1)), token(2, GRANTED)))
        .thenRefused(Refusal.NUMBER_HANDED_IN_OTHERWISE, "D-001");
    hall.when(handIn(token(2, GRANTED), token(2, GRANTED.plusSeconds(1))))
        .thenRefused(Refusal.NUMBER_HANDED_IN_OTHERWISE, "D-002");
  }

  @Test
  void what_the_kiosk_does_not_hold_or_the_centre_does_not_offer_is_refused() {
    // Given
    Scenario hall = leased();
    Scenario others =
        given(dayOpened(), new Event.LeaseGranted(LEASE, "another kiosk", "D", 1, 5, Hall.DAY));

    // Then
    hall.when(new Command.HandIn("none", List.of(token(1, GRANTED))))
        .thenRefused(Refusal.UNKNOWN_LEASE, "none");
    others.when(handIn(token(1, GRANTED))).thenRefused(Refusal.UNKNOWN_LEASE, LEASE);
    hall.when(handIn(token(6, GRANTED))).thenRefused(Refusal.NUMBER_NOT_LEASED, "D-006");
    hall.when(handIn(of("A-001", "ARMS", "ordinary")))
        .thenRefused(Refusal.NUMBER_NOT_LEASED, "A-001");
    hall.when(handIn(of("D-001", "NONE", "ordinary")))
        .thenRefused(Refusal.UNKNOWN_SERVICE, "D-001 NONE");
    hall.when(handIn(of("D-001", "DOMI", "royal")))
        .thenRefused(Refusal.UNKNOWN_PRIORITY_CLASS, "D-001 royal");
  }

  @Test
  void the_close_records_what_was_not_handed_in_and_what_comes_later_has_expired() {
    // Given
    Scenario hall = leased().doing(handIn(token(2, GRANTED)));
    Event closed = new Event.LeaseClosed(LEASE, List.of(1, 3, 4, 5));

    // Then
    hall.when(new Command.CloseDay()).then(dayClosed(), closed);

    // When
    Scenario late = hall.and(dayClosed(), closed).doing(handIn(token(3, GRANTED)));

    // Then
    assertThat(late.token("D-002")).isInstanceOf(Token.Expired.class);
    assertThat(late.token("D-003")).isInstanceOf(Token.Expired.class);
  }

  @Test
  void a_hand_in_of_an_earlier_day_is_recorded_once_for_a_week_and_touches_nobody_of_today() {
    // Given
    Scenario nextDay = leased().and(dayClosed(), opened(1), issuedOn(1, "D-001"));

    // When
    Scenario late = nextDay.doing(handIn(token(1, GRANTED)));

    // Then
    assertThat(late.token("D-001")).isInstanceOf(Token.Expired.class);
    assertThat(late.state().token("20261124-D-001").orElseThrow())
        .isInstanceOf(Token.Waiting.class);
    late.when(handIn(token(1, GRANTED))).thenNothing();
    late.and(new Event.DayClosed(Hall.DAY.plusDays(1), Optional.empty()), opened(7))
        .when(handIn(token(1, GRANTED)))
        .thenNothing();
    late.and(new Event.DayClosed(Hall.DAY.plusDays(1), Optional.empty()), opened(8))
        .when(handIn(token(1, GRANTED)))
        .thenRefused(Refusal.UNKNOWN_LEASE, LEASE);
  }

  @Test
  void a_token_that_no_ticket_was_begun_for_can_be_withdrawn_and_no_other() {
    // Given
    Scenario hall = given(dayOpened(), issued("D-001", "DOMI"));
    String id = Happened.id("D-001");

    // Then
    hall.when(new Command.WithdrawToken(id))
        .then(new Event.TokenCancelled(id, TokenDecisions.WITHDRAWN));
    hall.and(new Event.TicketReported(id, PaperState.FAILED, ""))
        .when(new Command.WithdrawToken(id))
        .thenRefused(Refusal.TICKET_KNOWN, id);
    hall.when(new Command.WithdrawToken("none")).thenRefused(Refusal.UNKNOWN_TOKEN, "none");
  }

  private static List<String> numbers(Scenario hall) {
    return hall.state().tokens().values().stream()
        .map(token -> token.facts().number().toString())
        .sorted()
        .toList();
  }

  private static Scenario lending(int from) {
    return Scenario.in(Hall.state(Hall.lending(Hall.CATALOGUE, from)));
  }

  private static Scenario leased() {
    return given(dayOpened(), granted(LEASE, "D", 1, 5));
  }

  private static Event granted(String lease, String series, int first, int last) {
    return new Event.LeaseGranted(lease, KIOSK, series, first, last, Hall.DAY);
  }

  private static Event opened(int daysLater) {
    return new Event.DayOpened(Hall.DAY.plusDays(daysLater));
  }

  private static Event issuedOn(int daysLater, String number) {
    LocalDate day = Hall.DAY.plusDays(daysLater);
    return new Event.TokenIssued(
        number(number).idOn(day),
        number(number),
        "DOMI",
        "ordinary",
        Claim.PLAIN,
        "ur",
        "SECRET",
        0,
        Visit.of("DOMI"));
  }

  private static Command handIn(OfflineToken... tokens) {
    return new Command.HandIn(LEASE, List.of(tokens));
  }

  private static OfflineToken token(int number, Instant taken) {
    return new OfflineToken(
        new TokenNumber("D", number),
        "DOMI",
        "ordinary",
        "ur",
        "SECRET000" + number,
        taken,
        PaperState.PRINTED);
  }

  private static OfflineToken of(String number, String service, String priorityClass) {
    return new OfflineToken(
        number(number), service, priorityClass, "ur", "SECRET0001", GRANTED, PaperState.PRINTED);
  }

  private static Event offline(OfflineToken token, Instant since) {
    return new Event.OfflineTokenIssued(
        LEASE,
        Happened.id(token.number().toString()),
        token,
        Claim.PLAIN,
        since,
        token.service(),
        Visit.of(token.service()));
  }
}
