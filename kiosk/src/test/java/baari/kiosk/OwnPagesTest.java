package baari.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may use the kiosk's API: only its own page, and callers that are not a page.
@QuarkusTest
@WithTestResource(KioskHall.class)
@Timeout(60)
class OwnPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT",
        "Host: LocalHost:PORT",
        "Host: 127.0.0.1:PORT",
        "Host: [::1]:PORT",
        "Host: kiosk.example:8081",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT",
        "Host: kiosk.example:8081\r\nOrigin: https://kiosk.example:8081"
      })
  void its_own_page_is_answered(String headers) throws IOException {
    // Then
    assertThat(get("/api/state", headers)).startsWith("HTTP/1.1 200 ");
    assertThat(get("/", headers)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: localhost",
        "Host: localhost:1",
        "Host: localhost.evil.example:PORT",
        "Host: 127.0.0.1.evil.example:PORT",
        "Host: kiosk.example",
        "Host: 10.0.0.1:PORT"
      })
  void another_name_is_refused_on_every_path(String headers) throws IOException {
    for (var path : new String[] {"/", "/api/state", "/demo", "/demo/printer", "/q/health/ready"}) {
      // Then
      assertThat(get(path, headers)).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 404");
    }
    assertThat(get("/api/state", headers)).doesNotContain("centre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://evil.example",
        "http://localhost",
        "http://localhost:1",
        "https://localhost:PORT",
        "http://localhost:PORT.evil.example",
        "file://",
        "http://localhost:PORT\r\nOrigin: http://evil.example"
      })
  void a_page_of_another_site_is_refused_in_words(String origin) throws IOException {
    // When
    var answer = get("/api/state", "Host: localhost:PORT\r\nOrigin: " + origin);

    // Then
    assertThat(answer)
        .startsWith("HTTP/1.1 403 ")
        .contains("application/problem+json", "/problems/foreign-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/state", "/q/health/ready"})
  void two_hosts_are_no_request(String path) throws IOException {
    // When
    var answer = get(path, "Host: localhost:PORT\r\nHost: localhost:PORT");

    // Then
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/state", "/api/tickets/none", "/api/nothing", "/q/health", "/q/metrics"})
  void nobody_keeps_an_answer_of_the_api(String path) throws IOException {
    assertThat(get(path, "Host: localhost:PORT"))
        .containsIgnoringCase("cache-control: no-store\r\n")
        .doesNotContain("no-cache");
    assertThat(get("/", "Host: localhost:PORT")).containsIgnoringCase("cache-control: no-cache");
  }

  private static String get(String path, String headers) throws IOException {
    int port = RestAssured.port;
    var request =
        "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n"
            .formatted(path, headers.replace("PORT", Integer.toString(port)));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
