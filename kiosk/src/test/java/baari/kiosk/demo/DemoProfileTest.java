package baari.kiosk.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.kiosk.FakeQueueServer;
import baari.kiosk.KioskApi;
import baari.kiosk.KioskHall;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
    value = KioskHall.class,
    initArgs = @ResourceArg(name = KioskHall.OWN_PRINTER, value = "true"))
@TestProfile(DemoProfileTest.Demo.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // The field is injected by KioskHall.
class DemoProfileTest {
  FakeQueueServer server;

  /// The demo profile, on a free port and with the test's server.
  public static final class Demo implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "demo";
    }
  }

  @Test
  void a_page_shows_the_paper() {
    // Then
    assertThat(given().get("/demo").body().asString()).contains("<paper-roll>");
    assertThat(given().get("/demo/paper-roll.js").statusCode()).isEqualTo(200);
    assertThat(given().get("/demo/printer").jsonPath().getList("$")).isNotNull();
    assertThat(given().get("/demo/printer/999.png").statusCode()).isEqualTo(404);
  }

  @Test
  void the_newest_ticket_comes_first_with_its_text_its_code_and_its_picture() throws IOException {
    // When
    var number = take().jsonPath().getString("number");

    // Then
    var newest = given().get("/demo/printer").jsonPath();
    assertThat(newest.getString("[0].number")).isEqualTo(number);
    assertThat(newest.getList("[0].text", String.class)).contains("Domicile");
    assertThat(newest.getList("[0].qr", String.class)).hasSize(1);
    assertThat(newest.getBoolean("[0].copy")).isFalse();
    var png = given().get(newest.getString("[0].png")).asByteArray();
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(576);
  }

  @Test
  void a_fault_is_raised_and_mended() {
    // When
    var raised = fault(true);
    KioskApi.awaitState(state -> "paper-out".equals(state.getString("printer.trouble")));
    var failed = take();
    var mended = fault(false);

    // Then
    assertThat(raised.jsonPath().getList("on")).isEqualTo(List.of("paper-out"));
    assertThat(failed.jsonPath().getString("ticket")).isEqualTo("failed");
    assertThat(mended.jsonPath().getList("on")).isEmpty();
  }

  @Test
  void an_appointment_is_booked_for_whoever_wants_to_try_one() {
    // Given
    KioskApi.awaitState(state -> state.getBoolean("server.up"));

    // When
    var booked = given().contentType("application/json").body("{}").post("/demo/appointment");

    // Then
    assertThat(booked.statusCode()).isEqualTo(200);
    assertThat(booked.jsonPath().getString("service")).isEqualTo("Property Registration");
    assertThat(server.booked()).containsExactly(booked.jsonPath().getString("code"));
  }

  @Test
  void a_fault_that_does_not_exist_is_refused() {
    // When
    var answer =
        given()
            .contentType("application/json")
            .body("{\"fault\":\"fire\",\"on\":true}")
            .post("/demo/printer/fault");

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private static Response fault(boolean on) {
    return given()
        .contentType("application/json")
        .body(Map.of("fault", "paper-out", "on", on))
        .post("/demo/printer/fault");
  }

  private static Response take() {
    KioskApi.awaitState(state ->
        state.getBoolean("server.up")
            && !"not-connected".equals(state.getString("printer.trouble")));
    return KioskApi.take(KioskApi.newKey(), "DOMI");
  }
}
