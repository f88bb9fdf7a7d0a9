package baari.server.rest;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Suspension and quota over HTTP.
@QuarkusTest
@TestProfile(HallProfile.class)
final class ServiceApiTest {
  private static final String CNIC = "departments.services.flatten().find { it.code == 'CNIC' }";

  private static final String POST = "departments.services.flatten().find { it.code == 'POST' }";

  private static Response ask(String account, String move, String body) {
    return Api.once(Api.as(account))
        .contentType("application/json")
        .body(body)
        .post(Api.CENTRE + "/services/CNIC/" + move);
  }

  @Test
  void everybody_sees_that_a_service_is_suspended_until_it_is_resumed() {
    // Given
    String code = Api.issue("CNIC").then().statusCode(201).extract().path("trackingCode");

    // When
    ask("supervisor", "suspend", "{\"reason\":\"NADRA link is down\"}")
        .then()
        .statusCode(200)
        .body("suspended", is("NADRA link is down"));

    // Then
    Api.issue("CNIC")
        .then()
        .statusCode(409)
        .body("type", is("/problems/service-suspended"))
        .body("detail", is("NADRA link is down"));
    Api.state()
        .then()
        .body("waiting.find { it.service == 'CNIC' }.suspended", is("NADRA link is down"));
    Api.as("agent1").get(Api.CENTRE).then().body(CNIC + ".suspended", is("NADRA link is down"));
    Api.asDevice(Api.KIOSK_KEY)
        .get("/api/v1/track/" + code)
        .then()
        .body("state", is("waiting"))
        .body("suspended", is("NADRA link is down"));
    ask("supervisor", "resume", "{}").then().statusCode(200).body("suspended", nullValue());
    Api.issue("CNIC").then().statusCode(201);
  }

  @Test
  void the_reason_is_read_in_each_language_by_everybody() {
    // When
    suspendPost("{\"en\":\"The link is down\",\"ur\":\"رابطہ نہیں ہے\"}").then().statusCode(200);

    // Then
    String both = "The link is down · رابطہ نہیں ہے";
    Api.state()
        .then()
        .body("waiting.find { it.service == 'POST' }.suspended", is(both))
        .body("waiting.find { it.service == 'POST' }.suspendedText.en", is("The link is down"))
        .body("waiting.find { it.service == 'POST' }.suspendedText.ur", is("رابطہ نہیں ہے"));
    Api.as("agent1").get(Api.CENTRE).then().body(POST + ".suspendedText.ur", is("رابطہ نہیں ہے"));
    resumePost();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"en\":\"No power\"}", "\"No power\"", "{\"ur\":\"No power\",\"en\":\" \"}"})
  void who_reads_the_other_language_gets_the_one_text_that_there_is(String reason) {
    // When
    suspendPost(reason).then().statusCode(200);

    // Then
    Api.as("agent1")
        .get(Api.CENTRE)
        .then()
        .body(POST + ".suspendedText.en", is("No power"))
        .body(POST + ".suspendedText.ur", is("No power"))
        .body(POST + ".suspended", is("No power"));
    resumePost();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"en\":\"\"}", "null", "\"  \""})
  void a_suspension_without_any_text_is_refused(String reason) {
    suspendPost(reason).then().statusCode(422).body("type", is("/problems/reason-missing"));
  }

  private static Response suspendPost(String reason) {
    return Api.once(Api.as("supervisor"))
        .contentType("application/json")
        .body("{\"reason\":" + reason + "}")
        .post(Api.CENTRE + "/services/POST/suspend");
  }

  private static void resumePost() {
    Api.once(Api.as("supervisor"))
        .post(Api.CENTRE + "/services/POST/resume")
        .then()
        .statusCode(200);
  }

  @Test
  void a_reason_that_no_screen_can_show_is_refused_with_its_character() {
    ask("supervisor", "suspend", "{\"reason\":\"back at 5 \\u0007\"}")
        .then()
        .statusCode(400)
        .body("type", is("/problems/invalid-request"))
        .body("detail", is("reason: character U+0007 BEL at position 11 cannot be shown"));
  }

  @Test
  void how_many_are_left_is_on_the_wire() {
    // Given
    int before = leftOfArms();

    // When
    Api.issue("ARMS").then().statusCode(201);

    // Then
    Api.state().then().body("waiting.find { it.service == 'ARMS' }.left", lessThan(before));
    Api.state().then().body("waiting.find { it.service == 'DOMI' }.left", nullValue());
  }

  private static int leftOfArms() {
    return Api.as("agent1")
        .get(Api.CENTRE)
        .jsonPath()
        .getInt("departments.services.flatten().find { it.code == 'ARMS' }.left");
  }

  @Test
  void only_a_supervisor_suspends_and_only_with_a_reason() {
    ask("agent1", "suspend", "{\"reason\":\"why\"}").then().statusCode(403);
    ask("supervisor", "suspend", "{}").then().statusCode(422);
    ask("supervisor", "resume", "{}").then().statusCode(409);
  }
}
