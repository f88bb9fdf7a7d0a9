package baari.server.rest;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices that report, and devices that were removed.
@QuarkusTest
@TestProfile(HallProfile.class)
final class DeviceApiTest {
  private static final String DEVICES = Api.CENTRE + "/devices";

  private static void report(String device) {
    health(device, "\"" + HallProfile.MORNING.instant() + "\"").then().statusCode(204);
  }

  /// @param at as JSON
  private static Response health(String device, String at) {
    return Api.asDevice(Api.KIOSK_KEY)
        .contentType(ContentType.JSON)
        .body(
            "{\"kind\":\"kiosk\",\"version\":\"1\",\"at\":%s,\"parts\":[],\"figures\":{}}"
                .formatted(at))
        .post(DEVICES + "/" + device + "/health");
  }

  private static Response devices() {
    return Api.as("supervisor").get(DEVICES);
  }

  @Test
  void a_device_that_was_taken_away_is_not_missed() {
    // Given
    report("taken-away");
    report("stays");
    devices().then().body("device", hasItem("taken-away"));

    // When
    Api.as("supervisor").delete(DEVICES + "/taken-away").then().statusCode(204);

    // Then
    devices().then().body("device", everyItem(not(is("taken-away"))));
    devices().then().body("device", hasItem("stays"));
    Api.as("admin").delete(DEVICES + "/stays").then().statusCode(204);
  }

  @Test
  void one_that_nobody_knows_cannot_be_taken_away() {
    Api.as("supervisor")
        .delete(DEVICES + "/unknown")
        .then()
        .statusCode(404)
        .body("type", is("/problems/not-found"));
    Api.as("supervisor")
        .delete("/api/v1/centres/atlantis/devices/unknown")
        .then()
        .statusCode(404)
        .body("type", is("/problems/unknown-centre"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent1", "auditor"})
  void only_a_supervisor_or_an_administrator_takes_one_away(String account) {
    // Given
    report("kept");

    // When
    Api.as(account).delete(DEVICES + "/kept").then().statusCode(403);
    Api.asDevice(Api.KIOSK_KEY).delete(DEVICES + "/kept").then().statusCode(403);

    // Then
    devices().then().body("device", hasItem("kept"));
    Api.as("supervisor").delete(DEVICES + "/kept").then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "\"+999999999-12-31T23:59:59Z\"", "[]", "null"})
  void a_report_of_no_time_that_can_be_is_refused(String at) {
    health("timeless", at).then().statusCode(400);
  }
}
