package baari.board.demo;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import baari.board.ServerResource;
import baari.client.ExampleHall;
import baari.client.FakeCentre;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tests the way from the feed to the bytes on the sign's line, through the drivers of a real hall.
@QuarkusTest
@TestProfile(DemoHallTest.Demo.class)
@WithTestResource(ServerResource.class)
@Timeout(60)
class DemoHallTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @SuppressWarnings("NullAway.Init")
  FakeCentre server;

  @Inject DemoHall hall;

  @Test
  void a_call_lights_the_sign_rings_the_chime_and_is_told_to_the_server() throws Exception {
    // Given a first request, because the first one is slow
    get("/demo/led").then().statusCode(200);
    var link = server.connection();
    link.send(ExampleHall.snapshot(7, Instant.now()));
    long strikes = hall.leds().chime().strikes();

    // When
    link.send(ExampleHall.called(8, "D-042", "1", Instant.now()));

    // Then
    assertThat(hall.sign().awaitLit("D-042 -> 1", PATIENCE)).isTrue();
    assertThat(link.shown()).isEqualTo(8);
    assertThat(hall.sign("c1").simulator().awaitLit("D042", PATIENCE)).isTrue();
    assertThat(hall.leds().lamp().on()).isTrue();
    assertThat(hall.leds().chime().strikes()).isGreaterThan(strikes);
    get("/demo/led")
        .then()
        .statusCode(200)
        .body("signs[0].text", equalTo("D-042 -> 1"))
        .body("signs[0].flashing", equalTo(true))
        .body("signs.find { it.id == 'c1' }.text", equalTo("D042"))
        .body("signs.find { it.id == 'c2' }.text", equalTo(""))
        .body("counterLamp.on", equalTo(true))
        .body("lamp.on", equalTo(true));
    assertThat(hall.sign("n").simulator().awaitLit("042", PATIENCE)).isTrue();
    get("/demo/led/1.png").then().statusCode(200).contentType("image/png");
    link.close();
    unplugged_signs_catch_up();
  }

  private void unplugged_signs_catch_up() throws Exception {
    // Given
    fault("unplug", 204);
    get("/demo/led").then().body("signs[0].cable", equalTo("unplugged"));
    var link = server.connection();
    assertThat(link.query()).isEqualTo("from=8");
    link.send(ExampleHall.called(9, "D-043", "2", Instant.now()));

    // When
    fault("replug", 204);

    // Then
    assertThat(hall.sign().await(() -> hall.sign().litText().equals("D-043 -> 2"), PATIENCE))
        .isTrue();
    a_key_at_a_counter_is_a_command_there();
    link.close();
  }

  /// Counter 2 has called D-043.
  private void a_key_at_a_counter_is_a_command_there() throws Exception {
    // Given
    assertThat(hall.box().await(() -> hall.box().text().equals("043"), PATIENCE)).isTrue();
    assertThat(hall.leds().box().blinking()).isTrue();

    // When
    post("/demo/box", "{\"key\":4}", 204);
    var fourth = server.post();
    post("/demo/box", "{\"key\":3}", 204);
    boolean refused = hall.box().await(() -> hall.box().text().equals("Err"), PATIENCE);

    // Then
    assertThat(fourth).isEqualTo("/api/v1/centres/lahore/counters/2/no-show");
    assertThat(refused).as("a transfer that leads nowhere is refused").isTrue();
    assertThat(hall.box().await(() -> hall.box().text().equals("043"), PATIENCE)).isTrue();
  }

  @Test
  void a_fault_that_does_not_exist_is_refused() {
    fault("fire", 400);
  }

  @Test
  void a_sign_or_a_key_that_does_not_exist_is_refused() {
    post("/demo/led/fault", "{\"fault\":\"dead\",\"sign\":\"x\"}", 400);
    post("/demo/box", "{\"key\":5}", 400);
    post("/demo/box", "{\"key\":\"call\"}", 400);
    get("/demo/led/x.png").then().statusCode(404);
  }

  @Test
  void the_demo_page_is_served() {
    get("/demo").then().statusCode(200).body(containsString("<demo-page>"));
    get("/demo/demo-page.js").then().statusCode(200);
  }

  private static void fault(String fault, int status) {
    post("/demo/led/fault", "{\"fault\":\"" + fault + "\"}", status);
  }

  private static void post(String path, String body, int status) {
    given().contentType("application/json").body(body).post(path).then().statusCode(status);
  }

  /// The same as `-Dquarkus.profile=demo`.
  public static final class Demo implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "demo";
    }
  }
}
