package baari.server.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// The whole life of a token over HTTP. Each test has its own services and counters.
@QuarkusTest
@TestProfile(VisitProfile.class)
final class VisitTest {
  private static final String UNDO_AT_6 = "counters.find { it.id == '6' }.undoUntil";

  private static Response of(String account, String token, String move) {
    return Api.once(Api.as(account))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"was at the photocopier\"}")
        .post(Api.CENTRE + "/tokens/" + token + "/" + move);
  }

  private static String called(int counter, String service) {
    Api.at(counter, "open").then().statusCode(200);
    String token = Api.issue(service).then().statusCode(201).extract().path("id");
    Api.at(counter, "next").then().statusCode(200);
    return token;
  }

  private static void assertProblem(Response answer, int status, String slug, String detail) {
    answer
        .then()
        .statusCode(status)
        .body("type", is("/problems/" + slug))
        .body("detail", is(detail));
  }

  @Test
  void one_token_goes_through_all_the_steps_of_a_journey() {
    // Given
    Api.at(1, "open");
    Api.at(2, "open");
    Response issued = Api.issue("two", "{\"service\":\"DRVL\",\"services\":[\"FEES\",\"BIOM\"]}");
    issued
        .then()
        .statusCode(201)
        .body("number", is("L-001"))
        .body("service", is("FEES"))
        .body("purpose", is("DRVL"))
        .body("remaining", contains("BIOM"));
    RestAssured.get("/api/v1/track/" + issued.path("trackingCode") + "/visit")
        .then()
        .statusCode(200)
        .body("configuration", is(1))
        .body("centre.ur", is("ہال"))
        .body("steps.en", contains("Fees", "Biometrics"));
    RestAssured.get("/api/v1/track/" + issued.path("trackingCode"))
        .then()
        .body("configuration", is(1));

    // When
    Api.at(2, "next").then().statusCode(204);
    Api.at(1, "next").then().statusCode(200).body("number", is("L-001"));
    Api.at(1, "start").then().statusCode(200);
    Api.at(1, "complete")
        .then()
        .statusCode(200)
        .body("state", is("waiting"))
        .body("service", is("BIOM"))
        .body("waitingSince", is(issued.<String>path("waitingSince")));

    // Then
    Api.at(2, "next").then().statusCode(200).body("number", is("L-001"));
    Api.at(2, "start").then().statusCode(200);
    Api.at(2, "add-service", "{\"service\":\"FEES\"}")
        .then()
        .statusCode(200)
        .body("remaining", contains("FEES"));
    assertProblem(
        Api.at(2, "add-service", "{\"service\":\"DRVL\"}"), 409, "service-planned-already", "DRVL");
    Api.at(2, "complete").then().statusCode(200).body("service", is("FEES"));
    Api.at(1, "next").then().statusCode(200);
    Api.at(1, "start").then().statusCode(200);
    Api.at(1, "complete").then().statusCode(200).body("state", is("served"));
  }

  @Test
  void the_centre_tells_steps_and_outcomes() {
    Api.asDevice(Api.KIOSK_KEY)
        .get(Api.CENTRE)
        .then()
        .statusCode(200)
        .body("departments[0].services.find { it.code == 'DRVL' }.steps", contains("FEES", "BIOM"))
        .body(
            "departments[0].services.find { it.code == 'PASS' }.outcomes.code",
            contains("GIVEN", "REFUSED"))
        .body("departments[0].services.find { it.code == 'FEES' }.outcomes", empty());
  }

  @Test
  void a_service_with_outcomes_is_completed_with_one_of_them() {
    // Given
    called(3, "PASS");
    Api.at(3, "start").then().statusCode(200);

    // When // Then
    assertProblem(Api.at(3, "complete"), 422, "outcome-missing", "GIVEN, REFUSED");
    Api.at(3, "complete", "{\"outcome\":\"GIVEN\"}")
        .then()
        .statusCode(200)
        .body("state", is("served"));
  }

  @Test
  void a_token_is_parked_resumed_and_sent_back_to_waiting() {
    // Given
    String token = called(4, "DOMI");
    String park = "{\"reason\":\"photocopy\",\"until\":\"2096-11-23T09:00:00+05:00\"}";

    // When // Then
    Api.at(4, "park", park)
        .then()
        .statusCode(200)
        .body("state", is("parked"))
        .body("counter", is("4"))
        .body("parked.reason", is("photocopy"))
        .body("parked.until", is("2096-11-23T04:00:00Z"));
    Api.as("agent4")
        .queryParam("counter", "4")
        .get(Api.CENTRE + "/parked")
        .then()
        .statusCode(200)
        .body("id", contains(token));
    Api.as("agent4")
        .queryParam("counter", "5")
        .get(Api.CENTRE + "/parked")
        .then()
        .body("", empty());
    Api.at(4, "resume", "{\"number\":\"D-001\"}")
        .then()
        .statusCode(200)
        .body("state", is("called"))
        .body("parked", nullValue());
    Api.at(4, "park", "{\"reason\":\"bank\"}").then().statusCode(200);
    of("agent4", token, "unpark").then().statusCode(200).body("state", is("waiting"));
    Api.at(4, "next").then().statusCode(200).body("id", is(token));
  }

  @Test
  void parking_without_reason_or_into_the_past_is_refused() {
    // Given
    called(8, "INFO");

    // When // Then
    assertProblem(Api.at(8, "park", "{}"), 422, "reason-missing", "8");
    assertProblem(
        Api.at(8, "park", "{\"reason\":\"bank\",\"until\":\"2020-01-01T00:00:00Z\"}"),
        422,
        "until-is-past",
        "2020-01-01T00:00:00Z");
    assertProblem(
        Api.at(8, "park", "{\"reason\":\"bank\",\"until\":\"soon\"}"),
        400,
        "invalid-request",
        "until");
    Api.at(8, "no-show").then().statusCode(200);
  }

  @Test
  void a_no_show_is_reinstated_and_told_where() {
    // Given
    String token = called(5, "ARMS");
    Api.issue("ARMS").then().statusCode(201);
    Api.at(5, "recall").then().statusCode(200);
    assertProblem(Api.at(5, "recall"), 409, "recalls-used-up", "1");
    Api.at(5, "no-show").then().statusCode(200);

    // When // Then
    of("agent5", token, "reinstate")
        .then()
        .statusCode(200)
        .body("state", is("waiting"))
        .body("position", is("front"))
        .body("ahead", is(0))
        .body("trackingCode", nullValue());
    assertProblem(of("agent5", token, "reinstate"), 409, "token-in-other-state", "A-001 waiting");
    Api.asDevice(Api.KIOSK_KEY)
        .header(Commands.KEY_HEADER, "kiosk")
        .post(Api.CENTRE + "/tokens/" + token + "/reinstate")
        .then()
        .statusCode(403);
  }

  @Test
  void a_wrong_press_is_taken_back() {
    // Given
    String token = called(6, "CNIC");

    // When // Then
    Api.state().then().body(UNDO_AT_6, notNullValue());
    Api.at(6, "undo").then().statusCode(200).body("id", is(token)).body("state", is("waiting"));
    Api.state().then().body(UNDO_AT_6, nullValue());
    assertProblem(Api.at(6, "undo"), 409, "nothing-to-undo", "6");
    Api.at(6, "next").then().statusCode(200).body("id", is(token));
    Api.at(6, "transfer", "{\"service\":\"INFO\",\"return\":true}")
        .then()
        .statusCode(200)
        .body("remaining", contains("CNIC"));
    Api.at(6, "undo").then().statusCode(200).body("state", is("called")).body("remaining", empty());
  }

  @Test
  void an_emergency_is_shown_to_staff_and_not_to_the_hall() {
    // Given
    Api.at(7, "emergency", "{\"reason\":\"a quarrel\"}").then().statusCode(200).body("id", is("7"));

    // When // Then
    Api.as("supervisor")
        .get(Api.CENTRE + "/state")
        .then()
        .body("emergencies.counter", contains("7"))
        .body("emergencies[0].reason", is("a quarrel"));
    Api.state().then().statusCode(200).body("emergencies", empty());
    Api.once(Api.as("agent7"))
        .post(Api.CENTRE + "/counters/7/emergency/clear")
        .then()
        .statusCode(403);
    Api.once(Api.as("supervisor"))
        .post(Api.CENTRE + "/counters/7/emergency/clear")
        .then()
        .statusCode(200);
    Api.as("supervisor").get(Api.CENTRE + "/state").then().body("emergencies", empty());
    assertProblem(
        Api.once(Api.as("supervisor")).post(Api.CENTRE + "/counters/7/emergency/clear"),
        409,
        "no-emergency",
        "7");
  }
}
