package baari.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(60)
class TapRefusalTest {

  @BeforeEach
  void wait_until_all_is_well() {
    KioskHall.awaitSettled();
  }

  @Test
  void a_tap_without_a_key_is_refused() {
    // When
    var answer =
        given().contentType("application/json").body("{\"service\":\"DOMI\"}").post("/api/tickets");

    // Then
    assertRefused(answer, 400, "/problems/idempotency-key-missing");
  }

  @Test
  void a_key_used_for_another_service_is_refused() {
    // Given
    var key = KioskApi.newKey();
    KioskApi.take(key, "DOMI");

    // When
    var answer = KioskApi.take(key, "BRTH");

    // Then
    assertRefused(answer, 422, "/problems/idempotency-key-reused");
  }

  @Test
  void malformed_json_is_refused_in_the_callers_language() {
    // When
    var answer =
        given()
            .header("Idempotency-Key", KioskApi.newKey())
            .header("Accept-Language", "ur")
            .contentType("application/json")
            .body("{\"service\":")
            .post("/api/tickets");

    // Then
    assertRefused(answer, 400, "/problems/malformed");
    assertThat(answer.jsonPath().getString("title")).isEqualTo("درخواست پڑھی نہیں جا سکی۔");
  }

  @Test
  void an_unknown_service_is_refused_in_the_servers_words_and_its_key_may_be_tried_again() {
    // Given
    var key = KioskApi.newKey();

    // When
    var answer = KioskApi.take(key, "NONE");

    // Then
    assertRefused(answer, 422, "/problems/unknown-service");
    assertThat(KioskApi.take(key, "DOMI").statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"service\":\"DOMI\",\"person\":\"35202-1234567-1\"}",
        "{\"service\":\"DOMI\",\"services\":[\"BRTH\",null]}",
        "{\"service\":\"DOMI\",\"services\":[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\"]}",
        "{\"appointment\":\"X\"}"
      })
  void a_wish_that_cannot_be_one_is_refused(String wish) {
    // When
    var answer = KioskApi.ask(KioskApi.newKey(), wish);

    // Then
    assertRefused(answer, 400, "/problems/malformed");
  }

  @Test
  void what_stands_against_an_appointment_is_passed_on_as_the_server_says_it() {
    // When
    var answer = KioskApi.ask(KioskApi.newKey(), "{\"appointment\":\"LATE-1\"}");

    // Then
    assertRefused(answer, 409, "/problems/appointment-too-late");
    assertThat(answer.jsonPath().getString("detail")).isEqualTo("2026-11-23T05:00:00Z");
  }

  @Test
  void an_oversize_body_is_refused_each_time_in_words() {
    // If the connection were closed in the middle of a body, some of these answers would be lost.
    for (int round = 0; round < 30; round++) {
      // When
      var answer = KioskApi.take(KioskApi.newKey(), "X".repeat(500_000));

      // Then
      assertRefused(answer, 413, "/problems/too-large");
    }
  }

  @Test
  void an_oversize_body_of_unstated_length_is_refused() throws Exception {
    // Given
    var large = "{\"service\":\"DOMI\"}" + " ".repeat(16 * 1024);
    var chunked =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/tickets"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Idempotency-Key", KioskApi.newKey())
            .header("Content-Type", "application/json")
            .header("Accept-Language", "ur")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII))))
            .build();

    // When
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());

      // Then
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("/problems/too-large", "درخواست بہت بڑی ہے");
    }
  }

  @Test
  void a_reprint_of_a_ticket_nobody_took_is_refused() {
    // When
    var answer = KioskApi.reprint("20261123-Z-999");

    // Then
    assertRefused(answer, 404, "/problems/ticket-unknown");
  }

  @Test
  void outside_the_demo_there_is_no_demo() {
    // Then
    assertThat(given().get("/demo").statusCode()).isEqualTo(404);
    assertThat(given().get("/demo/").statusCode()).isEqualTo(404);
    assertThat(given().get("/demo/printer").statusCode()).isEqualTo(404);
    assertThat(given().get("/demo/paper-roll.js").statusCode()).isEqualTo(404);
    assertThat(
            given()
                .contentType("application/json")
                .body("{}")
                .post("/demo/printer/fault")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_page_comes_with_a_strict_content_security_policy() {
    // When
    var page = given().get("/");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(page.body().asString()).contains("<kiosk-app>");
  }

  @Test
  void it_is_ready_and_says_how_its_devices_are() {
    // When
    var health = given().get("/q/health/ready");

    // Then
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.jsonPath().getString("checks.find { it.name == 'devices' }.data.server"))
        .isEqualTo("up");
  }

  private static void assertRefused(Response answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo(type);
  }
}
