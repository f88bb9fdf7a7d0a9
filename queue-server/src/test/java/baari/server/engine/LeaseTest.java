package baari.server.engine;

import static baari.server.engine.Happened.dayClosed;
import static baari.server.engine.Happened.dayOpened;
import static baari.server.engine.Happened.issued;
import static baari.server.engine.Happened.number;
import static baari.server.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers for a kiosk that is alone, and what it gave.
final class LeaseTest {
  /// The scenario's one actor.
  private static final String KIOSK = "somebody";

  private static final String LEASE = "20261123-D-001-5";
  private static final Instant GRANTED = Hall.START.plus(Duration.ofMinutes(1));

  @Test
  void a_lease_takes_the_next_numbers_and_nobody_else_gets_them() {
    // Given
    Scenario hall = given(dayOpened(), issued("D-001", "DOMI"));

    // When
    Scenario leased = hall.doing(new Command.GrantLease("D", 50));

    // Then
    hall.when(new Command.GrantLease("D", 50)).then(granted("20261123-D-002-51", "D", 2, 51));
    leased.when(new Command.GrantLease("D", 9)).then(granted("20261123-D-052-60", "D", 52, 60));
    leased.when(Asked.issue("DOMI", "D-052")).then(issued("D-052", "DOMI", "ordinary", 1));
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
    full.when(new Command.GrantLease("A", 1)).then(granted("20261123-A-001-1", "A", 1, 1));
    given(dayOpened())
        .and(crowd)
        .when(new Command.GrantLease("D", 1))
        .thenRefused(Refusal.LEASE_LIMIT, "D");
  }

  @Test
  void up_to_its_bounds_a_kiosk_gets_what_it_asks_for_and_others_take_nothing_from_it() {
    given(dayOpened())
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-001-200", "D", 1, 200));
    given(dayOpened(), granted("one", "D", 1, 200))
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-201-400", "D", 201, 400));
    given(dayOpened(), new Event.LeaseGranted("x", "another kiosk", "D", 1, 400, Hall.DAY))
        .when(new Command.GrantLease("D", 1))
        .then(granted("20261123-D-401-401", "D", 401, 401));
    given(dayOpened(), new Event.LeaseGranted("x", "others", "D", 1, 3800, Hall.DAY))
        .when(new Command.GrantLease("D", 200))
        .then(granted("20261123-D-3801-4000", "D", 3801, 4000));
  }

  @Test
  void what_was_handed_in_or_is_of_another_day_is_not_held_any_more() {
    given(dayOpened(), granted(LEASE, "D", 1, 400))
        .doing(handIn(token(1, GRANTED)))
        .when(new Command.GrantLease("D", 1))
        .then(granted("20261123-D-401-401", "D", 401, 401));
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
        .then(new Event.DayClosed(Hall.DAY.plusDays(1), Optional.empty()));
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
    assertThat(handedIn.token("D-001").facts().ticket()).isEqualTo(Ticket.PRINTED);
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
    OfflineToken doubtful =
        new OfflineToken(
            number("D-001"), "DOMI", "ordinary", "ur", "SECRET0001", GRANTED, Ticket.UNKNOWN);

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
    hall.and(new Event.TicketReported(id, Ticket.FAILED, ""))
        .when(new Command.WithdrawToken(id))
        .thenRefused(Refusal.TICKET_KNOWN, id);
    hall.when(new Command.WithdrawToken("none")).thenRefused(Refusal.UNKNOWN_TOKEN, "none");
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
        CentreState.tokenId(day, number(number)),
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
        Ticket.PRINTED);
  }

  private static OfflineToken of(String number, String service, String priorityClass) {
    return new OfflineToken(
        number(number), service, priorityClass, "ur", "SECRET0001", GRANTED, Ticket.PRINTED);
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
