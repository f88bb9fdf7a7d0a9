package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import baari.protocol.token.TokenView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a kiosk, an agent, a supervisor and a citizen do all day, over HTTP. Each test has its own
/// services and counters.
@QuarkusTest
@TestProfile(HallProfile.class)
final class CounterDayTest {
  private static final Set<String> FIELDS = members(TokenView.class).collect(Collectors.toSet());

  /// The members as they are in one flat JSON object.
  private static Stream<String> members(Class<?> view) {
    return Arrays.stream(view.getRecordComponents())
        .flatMap(part ->
            part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? members(part.getType())
                : Stream.of(part.getName()));
  }

  @Test
  void a_citizen_is_issued_called_served_and_done() {
    Response issued = Api.issue("ESTP");
    issued
        .then()
        .statusCode(201)
        .contentType(ContentType.JSON)
        .body("id", matchesPattern("[0-9]{8}-R-001"))
        .body("number", is("R-001"))
        .body("service", is("ESTP"))
        .body("state", is("waiting"))
        .body("ticket", is("requested"))
        .body("ahead", is(0))
        .body("trackingCode", matchesPattern("R-001-[0-9A-HJKMNP-TV-Z]{10}"))
        .body("issuedAt", matchesPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z"));
    Api.at(21, "open").then().statusCode(200).body("id", is("21")).body("state", is("open"));
    Api.at(21, "next")
        .then()
        .statusCode(200)
        .body("number", is("R-001"))
        .body("state", is("called"))
        .body("counter", is("21"))
        .body("trackingCode", nullValue());
    Api.at(21, "recall")
        .then()
        .statusCode(409)
        .body("type", is("/problems/recall-too-early"))
        .body("detail", matchesPattern("([1-9]|10) s"));
    Api.at(21, "start").then().statusCode(200).body("state", is("serving"));
    Api.at(21, "complete", "{\"outcome\":\"stamped\"}")
        .then()
        .statusCode(200)
        .body("state", is("served"));
    Api.at(21, "next").then().statusCode(204);
    Api.at(21, "close").then().statusCode(200).body("state", is("closed"));
  }

  @Test
  void a_request_that_is_sent_again_gets_the_same_answer_and_changes_nothing() {
    // Given
    String body = "{\"service\":\"ARMS\",\"priorityClass\":\"senior\",\"language\":\"en\"}";
    String first = Api.issue("tap-1", body).then().statusCode(201).extract().asString();

    // When
    String again = Api.issue("tap-1", body).then().statusCode(201).extract().asString();

    // Then
    assertThat(again).isEqualTo(first);
    Api.state().then().body("waiting.find { it.service == 'ARMS' }.count", is(1));
  }

  @Test
  void a_holder_of_the_code_sees_the_token_and_a_forger_nothing() {
    // Given
    Response issued = Api.issue("RTPT");
    String code = issued.path("trackingCode");
    Api.issue("RTPT");

    // When // Then
    RestAssured.given()
        .get("/api/v1/track/" + code)
        .then()
        .statusCode(200)
        .body("number", is("T-001"))
        .body("ahead", is(0))
        .body("counterOpen", is(false))
        .body("state", is("waiting"));
    Api.at(31, "open").then().statusCode(200);
    RestAssured.given()
        .get("/api/v1/track/" + code)
        .then()
        .body("ahead", is(0))
        .body("counterOpen", is(true));
    Api.at(31, "close").then().statusCode(200);
    String urdu = code.replace("T-001-", "t–۰۰۱–");
    RestAssured.given().get("/api/v1/track/{code}", urdu).then().statusCode(200);
    for (String forged :
        new String[] {
          "T-001-0000000000", "T-001", "T-001-", "-", "T-002" + code.substring(5), "x"
        }) {
      RestAssured.given()
          .get("/api/v1/track/" + forged)
          .then()
          .statusCode(404)
          .body("type", is("/problems/unknown-token"));
    }
  }

  @Test
  void the_centre_tells_what_it_offers() {
    Api.asDevice(Api.BOARD_KEY)
        .get(Api.CENTRE)
        .then()
        .statusCode(200)
        .body("id", is("lahore"))
        .body("dayOpen", is(true))
        .body("opensAt", is("08:00"))
        .body("counters", hasSize(32))
        .body("departments.services.flatten()", hasSize(21))
        .body("priorityClasses[0].id", is("ordinary"))
        .body("departments.name.ur", everyItem(notNullValue()));
  }

  @Test
  void the_state_shows_who_waits_and_who_is_where_but_no_code() {
    // Given
    Api.at(30, "open");
    Api.issue("CHAR");
    Api.issue("CHAR");

    // When
    Api.at(30, "next").then().statusCode(200);

    // Then
    Response state = Api.state();
    state
        .then()
        .statusCode(200)
        .body("centre", is("lahore"))
        .body("businessDay", notNullValue())
        .body("waiting.find { it.service == 'CHAR' }.count", is(1))
        .body("counters", hasSize(32))
        .body("counters.find { it.id == '30' }.token.number", is("C-001"))
        .body("lastCalls[0].number", is("C-001"))
        .body("lastCalls[0].counter", is("30"));
    assertThat(state.asString()).doesNotContain("trackingCode");
  }

  @Test
  void the_waiting_list_is_in_the_order_in_which_the_counter_would_call() {
    // Given
    Api.at(24, "open");
    Api.issue("INFO");
    Api.issue("seen", "{\"service\":\"INFO\",\"priorityClass\":\"disability\"}");

    // When // Then
    Api.as("agent24")
        .queryParam("counter", "24")
        .get(Api.CENTRE + "/waiting")
        .then()
        .statusCode(200)
        .body("number", contains("I-002", "I-001"))
        .body("trackingCode", everyItem(nullValue()))
        .body("[0].keySet()", everyItem(in(FIELDS)));
  }

  @Test
  void a_waiting_list_of_no_counter_or_of_one_that_is_not_there_is_a_problem() {
    Api.as("agent24").get(Api.CENTRE + "/waiting").then().statusCode(400);
    Api.as("agent24")
        .queryParam("counter", "99")
        .get(Api.CENTRE + "/waiting")
        .then()
        .statusCode(404)
        .body("type", is("/problems/unknown-counter"));
  }

  @Test
  void a_token_is_sent_on_called_out_of_turn_and_marked_as_no_show() {
    // Given
    Api.at(28, "open");
    Api.at(29, "open");
    Api.issue("VREG");
    Api.at(28, "next").then().statusCode(200);

    // When // Then
    Api.at(
            28,
            "transfer",
            "{\"service\":\"VTRF\",\"counter\":\"29\",\"position\":\"front\",\"reason\":\"so\"}")
        .then()
        .statusCode(200)
        .body("state", is("waiting"))
        .body("service", is("VTRF"));
    Api.at(28, "next").then().statusCode(204);
    Api.at(28, "call", "{\"number\":\"V–۰۱\",\"reason\":\"came back\"}")
        .then()
        .statusCode(200)
        .body("number", is("V-001"));
    Api.at(28, "no-show").then().statusCode(200).body("state", is("no-show"));
    Api.at(28, "pause", "{\"reason\":\"tea\"}").then().statusCode(200).body("state", is("paused"));
  }

  @Test
  void a_supervisor_cancels_and_the_kiosk_reports_the_paper() {
    // Given
    String token = Api.issue("DOMI").path("id");

    // When // Then
    Api.once(Api.asDevice(Api.KIOSK_KEY))
        .contentType(ContentType.JSON)
        .body("{\"state\":\"unknown\",\"detail\":\"no answer\"}")
        .post(Api.CENTRE + "/tokens/" + token + "/ticket")
        .then()
        .statusCode(200)
        .body("ticket", is("unknown"));
    Api.once(Api.as("supervisor"))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"went home\"}")
        .post(Api.CENTRE + "/tokens/" + token + "/cancel")
        .then()
        .statusCode(200)
        .body("state", is("cancelled"));
  }

  @Test
  void a_board_with_a_call_button_calls_the_next() {
    // Given
    Api.at(17, "open");
    Api.issue("CNIC");

    // When // Then
    Api.once(Api.asDevice(Api.BOARD_KEY))
        .post(Api.CENTRE + "/counters/17/next")
        .then()
        .statusCode(200)
        .body("service", is("CNIC"));
  }

  @Test
  void a_board_with_a_button_box_starts_and_completes_but_does_not_open() {
    // Given
    Api.at(19, "open");
    Api.issue("CNIC");
    var counter = Api.CENTRE + "/counters/19/";
    Api.once(Api.asDevice(Api.BOARD_KEY)).post(counter + "next").then().statusCode(200);

    // When // Then
    Api.once(Api.asDevice(Api.BOARD_KEY)).post(counter + "start").then().statusCode(200);
    Api.once(Api.asDevice(Api.BOARD_KEY)).post(counter + "complete").then().statusCode(200);
    Api.once(Api.asDevice(Api.BOARD_KEY)).post(counter + "no-show").then().statusCode(409);
    Api.once(Api.asDevice(Api.BOARD_KEY)).post(counter + "open").then().statusCode(403);
  }

  @Test
  void a_session_begins_with_the_form_goes_on_with_the_cookie_and_ends() {
    // Given
    Response signedIn =
        RestAssured.given()
            .formParam("j_username", "agent9")
            .formParam("j_password", "demo")
            .redirects()
            .follow(false)
            .post("/j_security_check");
    signedIn.then().statusCode(oneOf(200, 302));
    String cookie = signedIn.getCookie("baari-session");

    // When // Then
    RestAssured.given()
        .cookie("baari-session", cookie)
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("name", is("agent9"))
        .body("roles", hasItem("agent"))
        .body("centre", is("lahore"));
    assertThat(signedIn.getDetailedCookie("baari-session"))
        .satisfies(sealed -> {
          assertThat(sealed.isHttpOnly()).isTrue();
          assertThat(sealed.getSameSite()).isEqualToIgnoringCase("strict");
        });
    Response ended =
        RestAssured.given()
            .cookie("baari-session", cookie)
            .header("Origin", Api.origin())
            .post("/api/v1/session/end");
    ended.then().statusCode(204);
    assertThat(ended.getCookie("baari-session")).isNullOrEmpty();
    RestAssured.given()
        .cookie("baari-session", cookie)
        .get("/api/v1/session")
        .then()
        .statusCode(401);
  }

  @Test
  void a_wrong_password_opens_no_session() {
    RestAssured.given()
        .formParam("j_username", "agent9")
        .formParam("j_password", "wrong")
        .redirects()
        .follow(false)
        .post("/j_security_check")
        .then()
        .statusCode(401);
  }

  @Test
  void health_and_metrics_are_served() {
    RestAssured.given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("baari_entries_total"));
  }
}
