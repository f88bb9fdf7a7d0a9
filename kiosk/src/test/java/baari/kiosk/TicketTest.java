package baari.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.printer.Fault;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.protocol.token.TicketState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // The fields are injected by KioskHall.
class TicketTest {
  FakeQueueServer server;
  PrinterSimulator printer;

  @BeforeEach
  void wait_until_all_is_well() {
    KioskHall.repair(server, printer);
    KioskHall.awaitSettled();
    KioskApi.awaitState(state -> state.getMap("ownNumbers").isEmpty());
    server.reports().clear();
  }

  @AfterEach
  void repair() {
    KioskHall.repair(server, printer);
  }

  @Test
  void one_tap_gives_one_printed_ticket_and_the_server_hears_of_it() throws Exception {
    // Given
    var key = KioskApi.newKey();

    // When
    var answer = KioskApi.take(key, "BRTH");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    assertThat(answer.jsonPath().getBoolean("offline")).isFalse();
    assertThat(answer.jsonPath().getInt("ahead")).isEqualTo(7);
    assertThat(newest().lines()).contains(numberOf(answer));
    assertThat(newest().qrData()).containsExactly("https://baari.example/t/?c=k7Qm2XvT9pLs4RbN");
    assertThat(printer.protocolErrors()).isEmpty();
    assertThat(reportOn(answer).body().state()).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void twenty_taps_with_one_key_at_once_give_one_ticket() throws Exception {
    // Given
    var key = KioskApi.newKey();
    int issuedBefore = server.issued();
    Callable<Response> tap = () -> KioskApi.take(key, "DOMI");

    // When
    var numbers = new ArrayList<String>();
    try (var fingers = Executors.newFixedThreadPool(20)) {
      for (var answer :
          fingers.invokeAll(
              List.of(
                  tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap, tap,
                  tap, tap, tap, tap))) {
        numbers.add(numberOf(answer.get()));
      }
    }

    // Then
    assertThat(numbers).hasSize(20).containsOnly(numbers.getFirst());
    assertThat(server.issued()).isEqualTo(issuedBefore + 1);
    assertThat(papersWith(numbers.getFirst())).hasSize(1);
  }

  @Test
  void a_tap_made_again_after_its_answer_was_lost_comes_to_the_same_token() {
    // Given
    var key = KioskApi.newKey();
    server.loseOneAnswer();
    var lost = KioskApi.take(key, "DOMI");
    int issuedAfterLoss = server.issued();

    // When
    var answer = KioskApi.take(key, "DOMI");

    // Then
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(server.issued()).isEqualTo(issuedAfterLoss);
    assertThat(server.issueKeys()).endsWith(key, key);
    assertThat(papersWith(numberOf(answer))).hasSize(1);
  }

  @Test
  void while_the_server_is_away_a_tap_is_refused_and_the_page_is_told() {
    // Given
    server.away(true);

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/server-away");
    KioskApi.awaitState(state -> !state.getBoolean("server.up"));
    assertThat(KioskApi.state().getString("centre.id")).isEqualTo("lahore");
  }

  @Test
  void without_paper_the_number_is_given_and_its_ticket_failed() throws Exception {
    // Given
    printer.raise(Fault.PAPER_OUT);
    KioskApi.awaitState(state -> "paper-out".equals(state.getString("printer.trouble")));

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("failed");
    assertThat(papersWith(numberOf(answer))).isEmpty();
    assertThat(reportOn(answer).body().state()).isEqualTo(TicketState.FAILED);
  }

  @Test
  void without_proof_the_answer_is_requested_in_time_and_the_ticket_unknown_in_the_end()
      throws Exception {
    // Given
    printer.raise(Fault.NO_PROOF);

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("requested");
    assertThat(reportOn(answer).body().state()).isEqualTo(TicketState.UNKNOWN);
    var later = given().get("/api/tickets/" + answer.jsonPath().getString("id")).jsonPath();
    assertThat(later.getString("ticket")).isEqualTo("unknown");
  }

  @Test
  void a_reprint_bears_the_same_number_and_says_that_it_is_a_copy() throws Exception {
    // Given
    printer.raise(Fault.PAPER_OUT);
    KioskApi.awaitState(state -> !state.getBoolean("printer.canPrint"));
    var failed = KioskApi.take(KioskApi.newKey(), "DOMI");
    reportOn(failed);
    printer.clear(Fault.PAPER_OUT);
    KioskApi.awaitState(state -> state.getBoolean("printer.canPrint"));

    // When
    var copy = KioskApi.reprint(failed.jsonPath().getString("id"));

    // Then
    assertThat(copy.statusCode()).isEqualTo(201);
    assertThat(copy.jsonPath().getString("ticket")).isEqualTo("printed");
    assertThat(newest().lines()).contains("* COPY *", numberOf(failed));
    assertThat(reportOn(failed).body().state()).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void an_unknown_ticket_is_printed_when_a_person_says_that_it_came_out() throws Exception {
    // Given
    var unknown = takeWithBreak();
    reportOn(unknown);

    // When
    var answer = KioskApi.answer(unknown.jsonPath().getString("id"), "{\"cameOut\":true}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    assertThat(answer.jsonPath().getInt("copies")).isZero();
    assertThat(reportOn(unknown).body().state()).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void an_unknown_ticket_is_printed_as_a_copy_when_a_person_says_that_it_did_not_come_out()
      throws Exception {
    // Given
    var unknown = takeWithBreak();
    reportOn(unknown);
    KioskApi.awaitState(state -> state.getBoolean("printer.canPrint"));

    // When
    var answer = KioskApi.answer(unknown.jsonPath().getString("id"), "{\"cameOut\":false}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("printed");
    assertThat(newest().lines()).contains("* COPY *", numberOf(unknown));
    assertThat(reportOn(unknown).body().state()).isEqualTo(TicketState.FAILED);
    assertThat(reportOn(unknown).body().state()).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void nobody_is_asked_about_a_ticket_that_is_known() {
    // Given
    var id = KioskApi.take(KioskApi.newKey(), "DOMI").jsonPath().getString("id");

    // When
    var answer = KioskApi.answer(id, "{\"cameOut\":false}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/ticket-not-in-doubt");
    assertThat(KioskApi.answer(id, "{}").statusCode()).isEqualTo(400);
    assertThat(KioskApi.answer("nobody", "{\"cameOut\":true}").statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_is_asked_about_a_ticket_that_is_still_being_printed() throws Exception {
    // Given
    printer.raise(Fault.NO_PROOF);
    var requested = KioskApi.take(KioskApi.newKey(), "DOMI");
    var id = requested.jsonPath().getString("id");
    assertThat(requested.jsonPath().getString("ticket")).isEqualTo("requested");

    // When
    var early = KioskApi.answer(id, "{\"cameOut\":true}");
    reportOn(requested);
    var inTime = KioskApi.answer(id, "{\"cameOut\":true}");

    // Then
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/still-printing");
    assertThat(inTime.statusCode()).isEqualTo(201);
    assertThat(inTime.jsonPath().getString("ticket")).isEqualTo("printed");
  }

  @Test
  void a_persons_word_may_be_said_again_and_is_not_contradicted() throws Exception {
    // Given
    var id = takeWithBreak().jsonPath().getString("id");
    assertThat(KioskApi.answer(id, "{\"cameOut\":true}").statusCode()).isEqualTo(201);

    // When
    var again = KioskApi.answer(id, "{\"cameOut\":true}");
    var otherwise = KioskApi.answer(id, "{\"cameOut\":false}");

    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(otherwise.statusCode()).isEqualTo(409);
    assertThat(otherwise.jsonPath().getString("type")).isEqualTo("/problems/ticket-not-in-doubt");
  }

  @Test
  void a_persons_word_is_told_though_the_answer_to_the_report_before_was_lost() throws Exception {
    // Given
    server.loseReportAnswers(true);
    var unknown = takeWithBreak();
    assertThat(reportOn(unknown).body().state()).isEqualTo(TicketState.UNKNOWN);

    // When
    KioskApi.answer(unknown.jsonPath().getString("id"), "{\"cameOut\":true}");
    server.loseReportAnswers(false);

    // Then
    assertThat(lastReportOn(unknown).body().state()).isEqualTo(TicketState.PRINTED);
  }

  @Test
  void a_report_whose_key_the_server_takes_for_an_older_one_is_told_with_another()
      throws Exception {
    // Given
    server.takeReportKeysForOlderOnes(2);

    // When
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");

    // Then
    assertThat(reportOn(answer).body().state()).isEqualTo(TicketState.PRINTED);
  }

  /// Takes a ticket whose result is unknown: the line breaks while it is being printed.
  private Response takeWithBreak() {
    printer.cutLineAfter(400);
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");
    assertThat(answer.jsonPath().getString("ticket")).isEqualTo("unknown");
    return answer;
  }

  @Test
  void no_token_has_more_than_three_copies() {
    // Given
    var id = KioskApi.take(KioskApi.newKey(), "DOMI").jsonPath().getString("id");
    for (int copies = 0; copies < 3; copies++) {
      assertThat(KioskApi.reprint(id).statusCode()).isEqualTo(201);
    }

    // When
    var answer = KioskApi.reprint(id);

    // Then
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/copies-used-up");
  }

  @Test
  void a_report_that_does_not_get_through_is_sent_again_with_the_same_key() throws Exception {
    // Given
    server.failReports(true);
    var answer = KioskApi.take(KioskApi.newKey(), "DOMI");
    var first = reportOn(answer);

    // When
    server.failReports(false);

    // Then
    assertThat(reportOn(answer)).isEqualTo(first);
  }

  private SimulatedTicket newest() {
    return printer.tickets().getFirst();
  }

  private List<SimulatedTicket> papersWith(String number) {
    return printer.tickets().stream().filter(paper -> paper.lines().contains(number)).toList();
  }

  /// Waits for the report about this ticket and skips reports about others.
  private FakeQueueServer.Report reportOn(Response answer) throws InterruptedException {
    var id = answer.jsonPath().getString("id");
    for (; ; ) {
      var report = server.reports().poll(40, TimeUnit.SECONDS);
      assertThat(report).as("report on " + id).isNotNull();
      if (report.tokenId().equals(id)) {
        return report;
      }
    }
  }

  /// Like `reportOn`, but skips reports that say `UNKNOWN`.
  private FakeQueueServer.Report lastReportOn(Response answer) throws InterruptedException {
    for (; ; ) {
      var report = reportOn(answer);
      if (report.body().state() != TicketState.UNKNOWN) {
        return report;
      }
    }
  }

  private static String numberOf(Response answer) {
    return answer.jsonPath().getString("number");
  }
}
