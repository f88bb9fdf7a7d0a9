package baari.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.protocol.CentreView;
import baari.protocol.ExampleCentre;
import baari.protocol.lease.HandInToken;
import baari.protocol.token.TicketState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kiosk whose server is away.
@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // The fields are injected by KioskHall.
class OfflineTest {
  private static final int LEASE_SIZE = 5;

  FakeQueueServer server;
  PrinterSimulator printer;

  @BeforeEach
  void hold_a_fresh_lease() {
    KioskHall.repair(server, printer);
    // Leases and unsent work from the previous test must be gone first.
    KioskHall.awaitSettled();
    KioskApi.awaitState(state -> holds(state, 0));
    server.grantLeases(LEASE_SIZE);
    KioskApi.awaitState(state -> holds(state, LEASE_SIZE));
    server.handedIn().clear();
    server.withdrawn().clear();
  }

  private static boolean holds(JsonPath state, int numbers) {
    Map<String, Integer> own = state.getMap("ownNumbers", String.class, Integer.class);
    return own.getOrDefault("D", 0) == numbers && own.getOrDefault("B", 0) == numbers;
  }

  @AfterEach
  void repair() {
    KioskHall.repair(server, printer);
  }

  @Test
  void numbers_go_on_without_a_server_and_the_paper_says_so() {
    // Given
    goAway();

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getBoolean("offline")).isTrue();
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    assertThat(answer.jsonPath().getString("ahead")).isNull();
    assertThat(printer.tickets().getFirst().lines())
        .contains(numberOf(answer), "Issued offline: you wait from this time");
  }

  @Test
  void a_known_absence_costs_the_citizen_no_waiting_for_the_server() {
    // Given
    goAway();
    int asked = server.issueKeys().size();

    // When
    KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(server.issueKeys()).hasSize(asked);
  }

  @Test
  void what_was_given_offline_is_handed_in_once_in_order_with_the_time_it_was_taken() {
    // Given
    goAway();
    var before = Instant.now().minusMillis(1);
    var numbers = List.of(take("DOMI"), take("DOMI"), take("DOMI"));
    var after = Instant.now();

    // When
    server.away(false);

    // Then
    KioskApi.await(() -> server.handedIn().size() == 3);
    assertThat(server.handedIn()).extracting(HandInToken::number).isEqualTo(numbers);
    assertThat(server.handedIn())
        .allSatisfy(token -> {
          assertThat(token.takenAt()).isBetween(before, after);
          assertThat(token.ticket()).isEqualTo(TicketState.PRINTED);
          assertThat(token.priorityClass()).isEqualTo("ordinary");
        });
  }

  @Test
  void the_same_tap_again_is_the_same_number_on_one_paper() {
    // Given
    goAway();
    var key = KioskApi.newKey();

    // When
    var first = KioskApi.take(key, "DOMI");
    var again = KioskApi.take(key, "DOMI");

    // Then
    assertThat(numberOf(again)).isEqualTo(numberOf(first));
    assertThat(papersWith(numberOf(first))).hasSize(1);
  }

  @Test
  void a_token_whose_answer_was_lost_is_withdrawn_because_its_citizen_holds_another() {
    // Given
    server.loseOneAnswer();
    int issued = server.issued();

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.jsonPath().getBoolean("offline")).isTrue();
    KioskApi.await(() -> server.withdrawn().size() == 1 && server.handedIn().size() == 1);
    assertThat(server.issued()).isEqualTo(issued + 1);
    assertThat(server.withdrawn().getFirst()).doesNotContain(numberOf(answer));
    assertThat(server.handedIn().getFirst().number()).isEqualTo(numberOf(answer));
  }

  @Test
  void a_lease_that_is_used_up_refuses_clearly_and_leaves_other_services_alone() {
    // Given
    goAway();
    for (int i = 0; i < LEASE_SIZE; i++) {
      take("DOMI");
    }

    // When
    var refused = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/numbers-used-up");
    assertThat(KioskApi.take(KioskApi.newKey(), "BRTH").statusCode()).isEqualTo(201);
  }

  @Test
  void a_service_that_the_centre_does_not_have_gets_no_number() {
    // Given
    goAway();

    // When
    var refused = KioskApi.take(KioskApi.newKey(), "NONE");

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-offered");
  }

  @Test
  void a_service_that_was_suspended_when_the_server_was_last_heard_gets_no_number() {
    // Given
    centre(ExampleCentre.with("DOMI", service -> limited(service, "The link is down", null)));
    goAway();

    // When
    var refused = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertRefused(refused, 409, "service-suspended");
    assertThat(KioskApi.take(KioskApi.newKey(), "BRTH").statusCode()).isEqualTo(201);
  }

  @Test
  void what_is_given_offline_counts_against_the_quota_that_was_last_known() {
    // Given
    centre(ExampleCentre.with("DOMI", service -> limited(service, null, 2)));
    goAway();

    // When
    take("DOMI");
    take("DOMI");
    var refused = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertRefused(refused, 409, "quota-used-up");
  }

  @Test
  void outside_the_hours_that_were_last_known_nobody_gets_a_number() {
    // Given
    server.centre(ExampleCentre.open("00:00", "00:00"));
    KioskApi.awaitState(state -> !state.getBoolean("open"));
    goAway();

    // When
    var refused = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertRefused(refused, 409, "outside-hours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service\":\"PROP\"}",
        "{\"service\":\"DOMI\",\"person\":\"03001234567\"}",
        "{\"service\":\"DOMI\",\"services\":[\"BRTH\"]}",
        "{\"appointment\":\"PROP-2711\"}"
      })
  void what_only_the_server_can_check_waits_for_the_server(String wish) {
    // Given
    goAway();

    // When
    var refused = KioskApi.ask(KioskApi.newKey(), wish);

    // Then
    assertRefused(refused, 503, "needs-server");
  }

  /// Sets the centre's description and waits until the kiosk has it.
  private void centre(CentreView described) {
    server.centre(described);
    var wanted =
        described.departments().stream()
            .flatMap(department -> department.services().stream())
            .map(CentreView.Service::availability)
            .toList();
    KioskApi.awaitState(state ->
        wanted.equals(
            state.getList("services", CentreView.Service.class).stream()
                .map(CentreView.Service::availability)
                .toList()));
  }

  private static CentreView.Service limited(
      CentreView.Service named, @Nullable String suspended, @Nullable Integer left) {
    return new CentreView.Service(
        named.code(),
        named.name(),
        named.series(),
        new CentreView.Availability(suspended, left, null),
        List.of(),
        List.of(),
        false,
        null);
  }

  private static void assertRefused(Response answer, int status, String problem) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + problem);
  }

  private void goAway() {
    server.away(true);
    KioskApi.awaitState(state -> !state.getBoolean("server.up"));
  }

  private static String take(String service) {
    return numberOf(KioskApi.take(KioskApi.newKey(), service));
  }

  private List<SimulatedTicket> papersWith(String number) {
    return printer.tickets().stream().filter(paper -> paper.lines().contains(number)).toList();
  }

  private static String numberOf(Response answer) {
    return answer.jsonPath().getString("number");
  }
}
