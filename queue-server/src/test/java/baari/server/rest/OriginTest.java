package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of another site cannot act in the name of a user who is signed in here.
@QuarkusTest
@TestProfile(GuardedProfile.class)
final class OriginTest {
  private static final String FOREIGN = "https://evil.example";

  private static String cookie() {
    return form(RestAssured.given()).then().statusCode(200).extract().cookie("baari-session");
  }

  private static Response form(RequestSpecification caller) {
    return caller
        .formParam("j_username", "agent9")
        .formParam("j_password", "demo")
        .post("/j_security_check");
  }

  private static Response end(RequestSpecification caller) {
    return caller.cookie("baari-session", cookie()).post("/api/v1/session/end");
  }

  private static RequestSpecification from(String origin) {
    return RestAssured.given().header("Origin", origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {FOREIGN, "null", "http://localhost", "http://localhost:1", "", "https://"})
  void changes_sign_in_and_sign_out_of_foreign_pages_are_refused(String origin) {
    end(from(origin)).then().statusCode(403).body("type", is("/problems/foreign-origin"));
    form(from(origin)).then().statusCode(403);
    Api.once(Api.as("supervisor").header("Origin", origin))
        .post(Api.CENTRE + "/counters/1/open")
        .then()
        .statusCode(403);
    Api.once(Api.asDevice(Api.KIOSK_KEY).header("Origin", origin))
        .body("{\"service\":\"INFO\"}")
        .contentType("application/json")
        .post(Api.CENTRE + "/tokens")
        .then()
        .statusCode(403);
  }

  @Test
  void pages_of_the_server_and_of_its_proxy_are_served() {
    end(from(Api.origin())).then().statusCode(204);
    end(from(GuardedProfile.TRUSTED)).then().statusCode(204);
    end(from("HTTPS://Other.Example:8443")).then().statusCode(204);
  }

  @Test
  void who_says_no_origin_is_served_without_a_cookie_only() {
    end(RestAssured.given()).then().statusCode(403);
    form(RestAssured.given()).then().statusCode(200);
    Api.issue("INFO").then().statusCode(201);
    form(RestAssured.given().header("Sec-Fetch-Site", "cross-site")).then().statusCode(403);
    form(RestAssured.given().header("Sec-Fetch-Site", "same-origin")).then().statusCode(200);
  }

  @Test
  void reading_is_left_to_the_browser() {
    from(FOREIGN).get("/t/").then().statusCode(200);
    RestAssured.given()
        .cookie("baari-session", cookie())
        .get("/api/v1/session")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://queue, queue, true",
    "http://queue:80, queue, true",
    "https://queue, queue:443, true",
    "http://queue:8080, queue:8080, true",
    "http://[::1]:8080, [::1]:8080, true",
    "http://queue:8080, queue, false",
    "http://queue:443, queue, false",
    "http://queue.evil.example, queue, false",
    "http://evil.example/queue, queue, false",
    "ftp://queue, queue, false",
    "queue, queue, false",
    "'', '', false",
  })
  void an_origin_is_of_its_host_only(String origin, String host, boolean own) {
    assertThat(OriginGate.isOf(origin, host)).isEqualTo(own);
    assertThat(OriginGate.isOf(origin, null)).isFalse();
  }

  @Test
  void the_feed_is_opened_by_own_pages_and_by_programs() throws IOException {
    assertThat(handshake("Authorization: Bearer " + Api.BOARD_KEY)).contains(" 101 ");
    assertThat(handshake("Cookie: baari-session=" + cookie())).contains(" 403 ");
    assertThat(handshake("Cookie: baari-session=" + cookie(), "Origin: " + FOREIGN))
        .contains(" 403 ");
    assertThat(handshake("Cookie: baari-session=" + cookie(), "Origin: " + Api.origin()))
        .contains(" 101 ");
  }

  @Test
  void two_hosts_are_refused() throws IOException {
    assertThat(status("GET /q/health/ready HTTP/1.1", "Host: one", "Host: two")).contains(" 400 ");
  }

  private static String handshake(String... headers) throws IOException {
    return status(
        "GET " + Api.CENTRE + "/feed HTTP/1.1",
        "Host: localhost:"
            + RestAssured.port
            + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
            + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + String.join("\r\n", headers));
  }

  /// The first line of the answer.
  private static String status(String... lines) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(30_000);
      var request = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(16), StandardCharsets.US_ASCII);
    }
  }
}
