package baari.server.rest;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// Suspension and quota on the wire.
@QuarkusTest
@TestProfile(HallProfile.class)
final class ServiceApiTest {
  private static final String CNIC = "departments.services.flatten().find { it.code == 'CNIC' }";

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
