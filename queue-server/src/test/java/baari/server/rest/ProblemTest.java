package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import baari.engine.command.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input gets a stable type and status, a text in the caller's language, and no internal
/// details.
@QuarkusTest
@TestProfile(HallProfile.class)
final class ProblemTest {
  private static final String TOKENS = Api.CENTRE + "/tokens";

  private static void assertProblem(Response response, int status, String slug) {
    response
        .then()
        .statusCode(status)
        .header("Content-Type", containsString("application/problem+json"))
        .body("type", is("/problems/" + slug))
        .body("status", is(status));
    assertThat(response.<String>path("title")).isNotBlank();
    assertThat(response.asString()).doesNotContain("Exception").doesNotContain("baari.server");
  }

  private static RequestSpecification kiosk() {
    return Api.once(Api.asDevice(Api.KIOSK_KEY)).contentType(ContentType.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x/,;q=", "", "*", "text/plain", "/", "a/b/c", "a/b,"})
  void an_accept_that_cannot_be_read_breaks_nothing(String accept) {
    assertThat(Api.as("agent1").header("Accept", accept).get(Api.CENTRE).statusCode())
        .isLessThan(500);
    assertThat(
            Api.as("agent1")
                .header("Accept", "application/json", accept)
                .get(Api.CENTRE)
                .statusCode())
        .isLessThan(500);
  }

  @Test
  void nobody_is_served_anonymously() {
    assertProblem(Api.once(RestAssured.given()).post(TOKENS), 401, "not-signed-in");
    assertProblem(RestAssured.given().get(Api.CENTRE), 401, "not-signed-in");
    assertProblem(RestAssured.given().get("/api/v1/session"), 401, "not-signed-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "gone \\udc00", "\\ude42\\ud83d"})
  void half_a_character_is_refused_before_any_database_sees_it(String half) {
    String token = Api.issue("INFO").jsonPath().getString("id");
    assertProblem(cancel(token, half), 400, "invalid-request");
    cancel(token, "\\ud83d\\ude42").then().statusCode(200).body("state", is("cancelled"));
  }

  private static Response cancel(String token, String reason) {
    return Api.once(Api.as("supervisor"))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"" + reason + "\"}")
        .post(TOKENS + "/" + token + "/cancel");
  }

  @Test
  void a_wrong_password_or_key_is_not_signed_in() {
    assertProblem(
        RestAssured.given().auth().preemptive().basic("agent1", "wrong").get(Api.CENTRE),
        401,
        "not-signed-in");
    assertProblem(Api.asDevice("forged").get(Api.CENTRE), 401, "not-signed-in");
    assertProblem(Api.asDevice("x".repeat(500)).get(Api.CENTRE), 401, "not-signed-in");
  }

  @ParameterizedTest
  @CsvSource({
    "auditor, /counters/1/next",
    "agent1,  /day/close",
    "agent1,  /tokens/20261123-D-001/cancel",
    "agent1,  /tokens/20261123-D-001/ticket",
    "auditor, /tokens",
  })
  void a_role_that_may_not_is_refused(String account, String path) {
    assertProblem(Api.once(Api.as(account)).post(Api.CENTRE + path), 403, "not-allowed");
  }

  @Test
  void a_device_does_not_do_staff_work() {
    assertProblem(
        Api.once(Api.asDevice(Api.KIOSK_KEY)).post(Api.CENTRE + "/counters/1/next"),
        403,
        "not-allowed");
    assertProblem(Api.once(Api.asDevice(Api.BOARD_KEY)).post(TOKENS), 403, "not-allowed");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertProblem(
        kiosk().body("{\"service\":\"POST\"}").post("/api/v1/centres/atlantis/tokens"),
        404,
        "unknown-centre");
    assertProblem(Api.as("agent1").get("/api/v1/centres/atlantis"), 404, "unknown-centre");
    assertProblem(
        Api.once(Api.as("agent1")).post(Api.CENTRE + "/counters/99/next"), 404, "unknown-counter");
    assertProblem(
        Api.once(Api.as("supervisor"))
            .contentType(ContentType.JSON)
            .body("{\"reason\":\"why\"}")
            .post(TOKENS + "/20261123-X-999/cancel"),
        404,
        "unknown-token");
    assertProblem(Api.as("agent1").get("/api/v1/nothing-here"), 404, "not-found");
  }

  @Test
  void what_the_state_does_not_allow_is_a_conflict() {
    assertProblem(Api.at(10, "next"), 409, "counter-not-open");
    Api.at(10, "open").then().statusCode(200);
    assertProblem(Api.at(10, "open"), 409, "counter-already-open");
    assertProblem(Api.at(10, "start"), 409, "counter-has-no-token");
    assertProblem(
        Api.once(Api.as("supervisor")).post(Api.CENTRE + "/day/open"), 409, "day-already-open");
    Api.issue("DTHC");
    Api.at(10, "next").then().statusCode(200);
    assertProblem(Api.at(10, "next"), 409, "counter-busy");
    Response inOtherState = Api.at(10, "complete");
    assertProblem(inOtherState, 409, "token-in-other-state");
    assertThat(inOtherState.<String>path("detail")).endsWith(" called");
    assertProblem(
        Api.once(Api.as("supervisor")).post(Api.CENTRE + "/day/close"), 409, "counters-still-busy");
  }

  @Test
  void what_is_understood_but_cannot_be_is_unprocessable() {
    assertProblem(Api.issue("NONE"), 422, "unknown-service");
    assertProblem(
        kiosk().body("{\"service\":\"POST\",\"priorityClass\":\"king\"}").post(TOKENS),
        422,
        "unknown-priority-class");
    assertProblem(Api.at(11, "open", "{\"workProfile\":[\"NONE\"]}"), 422, "unknown-service");
    Api.at(11, "open").then().statusCode(200);
    assertProblem(
        Api.at(11, "call", "{\"number\":\"B-001\",\"reason\":\" \"}"), 422, "reason-missing");
    assertProblem(Api.at(11, "transfer", "{}"), 422, "transfer-target-missing");
  }

  @Test
  void a_key_that_was_used_for_something_else_is_unprocessable() {
    Api.issue("reused", "{\"service\":\"POST\"}").then().statusCode(201);
    assertProblem(Api.issue("reused", "{\"service\":\"CNIC\"}"), 422, "idempotency-key-reused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "{\"service\":{}}",
        "{\"service\":\"\"}",
        "{}",
        "null",
        "{\"service\":\"POST\",\"language\":\"fr\"}",
      })
  void what_is_not_understood_is_a_bad_request(String body) {
    assertProblem(kiosk().body(body).post(TOKENS), 400, "invalid-request");
  }

  @Test
  void a_missing_body_is_a_bad_request() {
    assertProblem(Api.once(Api.asDevice(Api.KIOSK_KEY)).post(TOKENS), 400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[null]", "[\"\"]", "[{}]", "\"POST\"", "[[\"POST\"]]"})
  void a_work_profile_of_anything_but_codes_is_a_bad_request_and_disturbs_nobody(String profile) {
    assertProblem(Api.at(12, "open", "{\"workProfile\":" + profile + "}"), 400, "invalid-request");
    Api.issue("POST").then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D042", "D-", "d-042", "*"})
  void a_number_that_is_none_is_a_bad_request(String number) {
    assertProblem(
        Api.at(12, "call", "{\"number\":\"" + number + "\",\"reason\":\"why\"}"),
        400,
        "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"state\":\"requested\",\"detail\":\"\"}", "{\"state\":\"eaten\"}", "{}"})
  void a_ticket_report_that_says_nothing_is_a_bad_request(String report) {
    String token = Api.issue("POST").path("id");
    assertProblem(
        kiosk().body(report).post(TOKENS + "/" + token + "/ticket"), 400, "invalid-request");
  }

  @Test
  void a_command_needs_a_key_of_its_own() {
    RequestSpecification keyless = Api.asDevice(Api.KIOSK_KEY).contentType(ContentType.JSON);
    assertProblem(
        keyless.body("{\"service\":\"POST\"}").post(TOKENS), 400, "idempotency-key-missing");
    for (String key : new String[] {"x".repeat(65), "two words"}) {
      assertProblem(Api.issue(key, "{\"service\":\"POST\"}"), 400, "idempotency-key-missing");
    }
  }

  @Test
  void only_json_is_taken() {
    assertProblem(
        Api.once(Api.asDevice(Api.KIOSK_KEY))
            .contentType(ContentType.TEXT)
            .body("POST please")
            .post(TOKENS),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    String large = "{\"service\":\"POST\",\"language\":\"" + "x".repeat(70_000) + "\"}";
    assertProblem(kiosk().body(large).post(TOKENS), 413, "too-large");
  }

  @Test
  void a_method_that_is_not_offered_is_refused() {
    assertProblem(Api.as("agent1").delete(Api.CENTRE + "/state"), 405, "method-not-allowed");
  }

  @Test
  void the_title_is_in_the_language_of_the_caller() {
    RequestSpecification urdu =
        Api.asDevice(Api.KIOSK_KEY).header("Accept-Language", "fr;q=0.9, ur-PK, en;q=0.5");
    Response answer =
        Api.once(urdu).contentType(ContentType.JSON).body("{\"service\":\"NONE\"}").post(TOKENS);
    assertProblem(answer, 422, "unknown-service");
    assertThat(answer.<String>path("title")).isEqualTo("یہ خدمت یہاں موجود نہیں۔");
    assertThat(Api.issue("NONE").<String>path("title")).isEqualTo("There is no such service here.");
  }

  @Test
  void also_who_is_not_signed_in_is_told_so_in_urdu() {
    Response answer =
        Api.asDevice("forged").header("Accept-Language", "ur-PK,ur;q=0.9").get(Api.CENTRE);
    assertProblem(answer, 401, "not-signed-in");
    assertThat(answer.<String>path("title")).isEqualTo("پہلے سائن اِن کریں۔");
  }

  @Test
  void every_refusal_has_words_in_both_languages() {
    var english = ResourceBundle.getBundle("problems", Locale.ROOT);
    var urdu = ResourceBundle.getBundle("problems", Locale.of("ur"));
    assertThat(urdu.keySet()).isEqualTo(english.keySet());
    for (Refusal refusal : Refusal.values()) {
      String slug = ProblemException.of(refusal, "").slug();
      assertThat(english.getString(slug)).isNotBlank();
      assertThat(urdu.getString(slug)).isNotBlank().isNotEqualTo(english.getString(slug));
    }
  }
}
