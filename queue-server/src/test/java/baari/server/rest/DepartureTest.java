package baari.server.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An action that lets somebody pass another outside the rule needs a reason, and is in the report.
@QuarkusTest
@TestProfile(HallProfile.class)
final class DepartureTest {
  @Test
  void a_counter_opens_with_another_profile_for_a_reason_only_and_stands_in_the_report() {
    // Given
    Api.at(22, "open").then().statusCode(200);
    Api.at(22, "close").then().statusCode(200);

    // When // Then
    Api.at(22, "open", "{\"workProfile\":[\"PROP\"]}")
        .then()
        .statusCode(422)
        .body("type", is("/problems/reason-missing"));
    Api.at(22, "open", "{\"workProfile\":[\"PROP\"],\"reason\":\"counter 21 is closed\"}")
        .then()
        .statusCode(200)
        .body("services", contains("PROP"));
    Api.state().then().body("counters.find { it.id == '22' }.services", contains("PROP"));
    Api.at(22, "pause", "{\"reason\":\"tea\"}").then().body("services", contains("PROP"));
    report()
        .then()
        .body(
            "departures.find { it.kind == 'OTHER_PROFILE' && it.counter == '22' }.reason",
            is("counter 21 is closed"))
        .body("departures.find { it.counter == '22' }.actor", is("agent22"))
        .body("departures.find { it.counter == '22' }.service", is("PROP"));
    Api.as("auditor")
        .get(Api.CENTRE + "/fairness/departures.csv?day=" + day())
        .then()
        .body(containsString("OTHER_PROFILE,agent22,"));
  }

  @Test
  void a_supervisor_opens_a_counter_with_another_profile_without_saying_why() {
    post("supervisor", "/counters/23/open", "{\"workProfile\":[\"PROP\"]}").then().statusCode(200);
    report()
        .then()
        .body("departures.find { it.counter == '23' }.actor", is("supervisor"))
        .body("departures.find { it.counter == '23' }.reason", is("a supervisor decided"));
  }

  @Test
  void devices_open_no_counter() {
    for (String device : new String[] {Api.BOARD_KEY, Api.KIOSK_KEY}) {
      Api.once(Api.asDevice(device))
          .contentType(ContentType.JSON)
          .body("{\"workProfile\":[\"PROP\"],\"reason\":\"so\"}")
          .post(Api.CENTRE + "/counters/31/open")
          .then()
          .statusCode(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent7", "supervisor"})
  void staff_give_a_priority_class_for_a_reason_only(String account) {
    // Given
    String wish = "{\"service\":\"TOKT\",\"priorityClass\":\"disability\"";

    // When // Then
    post(account, "/tokens", wish + "}")
        .then()
        .statusCode(422)
        .body("type", is("/problems/reason-missing"));
    String number =
        post(account, "/tokens", wish + ",\"reason\":\"on crutches\"}")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    report()
        .then()
        .body("departures.find { it.number == '" + number + "' }.kind", is("PRIORITY"))
        .body("departures.find { it.number == '" + number + "' }.actor", is(account))
        .body("departures.find { it.number == '" + number + "' }.reason", is("on crutches"));
  }

  @Test
  void an_ordinary_token_and_a_class_that_the_citizen_chose_at_a_kiosk_are_no_departures() {
    // Given
    String kiosk =
        Api.issue("chosen", "{\"service\":\"TOKT\",\"priorityClass\":\"disability\"}")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    String desk =
        post("agent7", "/tokens", "{\"service\":\"TOKT\"}")
            .then()
            .statusCode(201)
            .extract()
            .path("number");

    // When // Then
    report()
        .then()
        .body("departures.findAll { it.number in ['" + kiosk + "', '" + desk + "'] }.size()", is(0))
        .body("actors.actor", org.hamcrest.Matchers.not(hasItem("kiosk-1")));
  }

  @Test
  void to_the_front_and_back_from_a_no_show_somebody_goes_for_a_reason_only() {
    // Given
    Api.at(8, "open").then().statusCode(200);
    String service =
        Api.as("agent8").get(Api.CENTRE).path("counters.find { it.id == '8' }.services[0]");
    String token = Api.issue(service).then().statusCode(201).extract().path("id");
    Api.at(8, "next").then().statusCode(200);
    String front = "{\"counter\":\"8\",\"position\":\"front\"";

    // When // Then
    Api.at(8, "transfer", front + "}").then().statusCode(422);
    Api.at(8, "transfer", front + ",\"reason\":\"sent to the wrong counter\"}")
        .then()
        .statusCode(200);
    Api.at(8, "next").then().statusCode(200);
    Api.at(8, "no-show").then().statusCode(200);
    post("agent8", "/tokens/" + token + "/reinstate", "{}").then().statusCode(422);
    post("agent8", "/tokens/" + token + "/reinstate", "{\"reason\":\"at the photocopier\"}")
        .then()
        .statusCode(200);
    report()
        .then()
        .body(
            "departures.findAll { it.actor == 'agent8' }.kind", contains("TO_FRONT", "REINSTATED"))
        .body(
            "departures.findAll { it.actor == 'agent8' }.reason",
            contains("sent to the wrong counter", "at the photocopier"));
  }

  private static Response post(String account, String path, String body) {
    return Api.once(Api.as(account))
        .contentType(ContentType.JSON)
        .body(body)
        .post(Api.CENTRE + path);
  }

  private static String day() {
    return Api.state().path("businessDay");
  }

  private static Response report() {
    return Api.as("auditor").get(Api.CENTRE + "/fairness?day=" + day());
  }
}
