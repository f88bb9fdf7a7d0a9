package baari.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.SimulatedTicket;
import baari.protocol.OfflineToken;
import baari.protocol.TicketState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A kiosk whose server is away.
@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // The fields are injected by KioskHall.
class AloneTest {
  private static final int LEASE_SIZE = 5;

  FakeQueueServer server;
  PrinterSimulator printer;

  @BeforeEach
  void hold_a_fresh_lease() {
    KioskHall.repair(server, printer);
    KioskApi.awaitState(
        state -> state.getBoolean("server.up") && state.getBoolean("printer.canPrint"));
    server.grantLeases(LEASE_SIZE);
    KioskApi.awaitState(state ->
        Integer.valueOf(LEASE_SIZE).equals(state.get("ownNumbers.D"))
            && Integer.valueOf(LEASE_SIZE).equals(state.get("ownNumbers.B")));
    server.handedIn().clear();
    server.withdrawn().clear();
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
  void what_was_given_alone_is_handed_in_once_in_order_with_the_time_it_was_taken() {
    // Given
    goAway();
    var before = Instant.now().minusMillis(1);
    var numbers = List.of(take("DOMI"), take("DOMI"), take("DOMI"));
    var after = Instant.now();

    // When
    server.away(false);

    // Then
    KioskApi.await(() -> server.handedIn().size() == 3);
    assertThat(server.handedIn()).extracting(OfflineToken::number).isEqualTo(numbers);
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
