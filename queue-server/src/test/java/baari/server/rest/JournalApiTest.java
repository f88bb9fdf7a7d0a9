package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import baari.engine.command.Command;
import baari.server.desk.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What an auditor reads, in its own hall whose day is closed at the end.
@QuarkusTest
@TestProfile(JournalApiTest.OwnHall.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class JournalApiTest {
  private static final String JOURNAL = Api.CENTRE + "/journal";

  @Inject Desk desk;

  /// The hall of `HallProfile`, but in its own program.
  public static final class OwnHall extends HallProfile {}

  @Test
  @Order(1)
  void an_auditor_reads_who_did_what_page_by_page() {
    // Given
    Api.issue("POST").then().statusCode(201);
    Command post = new Command.IssueToken("POST", Optional.empty(), "ur", "SECRET");
    IntStream.range(0, 500)
        .mapToObj(i -> desk.submit("lahore", "post" + i, "device:kiosk", post))
        .toList()
        .forEach(CompletableFuture::join);

    // When
    Response first = Api.as("auditor").get(JOURNAL + "?from=3");

    // Then
    first.then().statusCode(200).body("entries", hasSize(500)).body("next", is(503));
    first
        .then()
        .body("entries[0].sequence", is(3))
        .body("entries[0].actor", is("device:kiosk"))
        .body("entries[0].events.e", contains("TokenIssued"))
        .body("entries.events.flatten().code.unique()", contains("hidden"))
        .body("entries[0].hash", matchesPattern("[0-9a-f]{64}"));
    Api.as("auditor")
        .get(JOURNAL + "?from=503")
        .then()
        .body("entries", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  @Order(2)
  void an_auditor_verifies_the_journal_of_the_running_server() {
    // When
    Response verdict = Api.as("auditor").get(JOURNAL + "/verify");

    // Then
    verdict
        .then()
        .statusCode(200)
        .body("sound", is(true))
        .body("entries", is((int) Api.sequence()))
        .body("head", matchesPattern("[0-9a-f]{64}"))
        .body("stateHash", matchesPattern("[0-9a-f]{64}"));
  }

  @Test
  @Order(3)
  void others_read_no_journal_and_a_strange_place_is_refused() {
    Api.as("agent1").get(JOURNAL).then().statusCode(403);
    Api.as("supervisor").get(JOURNAL + "/verify").then().statusCode(403);
    Api.as("auditor").get(JOURNAL + "?from=first").then().statusCode(400);
    Api.as("auditor").get("/api/v1/centres/nowhere/journal").then().statusCode(404);
  }

  @Test
  @Order(4)
  void a_day_that_is_not_closed_has_no_closing_report() {
    String today = Api.state().jsonPath().getString("businessDay");
    closing(today).then().statusCode(404).body("type", is("/problems/day-not-closed"));
    closing("yesterday").then().statusCode(400);
  }

  @Test
  @Order(5)
  void the_close_of_the_day_answers_with_its_report_and_the_seal_under_the_journal() {
    // Given
    String day = Api.state().jsonPath().getString("businessDay");
    Api.at(1, "open").then().statusCode(200);
    Api.at(1, "next").then().statusCode(200);
    Api.at(1, "start").then().statusCode(200);
    Api.at(1, "complete").then().statusCode(200);

    // When
    Response closed = Api.once(Api.as("supervisor")).post(Api.CENTRE + "/day/close");

    // Then
    closed
        .then()
        .statusCode(200)
        .body("businessDay", nullValue())
        .body("closing.day", is(day))
        .body("closing.tokens", is(501))
        .body("closing.byState.served", is(1))
        .body("closing.byState.expired", is(500))
        .body("closing.services.service", contains("POST"));
    JsonPath report = closing(day).then().statusCode(200).extract().jsonPath();
    assertThat(report.<Map<String, Object>>get()).isEqualTo(closed.jsonPath().get("closing"));
    Api.as("auditor")
        .get(JOURNAL + "?from=" + report.getLong("closed"))
        .then()
        .body("entries[0].hash", is(report.getString("seal")))
        .body("entries[0].events[0].e", is("DayClosed"));
  }

  @Test
  @Order(6)
  void a_day_never_opened_has_no_report() {
    closing(LocalDate.of(2020, 1, 1).toString()).then().statusCode(404);
  }

  private static Response closing(String day) {
    return Api.as("auditor").get(Api.CENTRE + "/day/" + day + "/closing");
  }
}
