package baari.kiosk.demo;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import baari.kiosk.KioskApi;
import baari.kiosk.KioskHall;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every request to the kiosk's local API is answered or refused, and never causes a fault.
@QuarkusTest
@WithTestResource(
    value = KioskHall.class,
    initArgs = @ResourceArg(name = KioskHall.OWN_PRINTER, value = "true"))
@TestProfile(DemoProfileTest.Demo.class)
@Timeout(120)
class ExtremesTest {
  private static final long SEED = Long.getLong("extremes.seed", 4_711);
  private static final int REQUESTS = 600;
  private static final String TICKETS = "/api/tickets";
  private static final List<String> MEMBERS =
      List.of(
          "service",
          "services",
          "priorityClass",
          "language",
          "person",
          "appointment",
          "carryOver",
          "cameOut",
          "fault",
          "on");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.9",
          "1e999999999",
          "9223372036854775808",
          "1" + "0".repeat(900),
          "[]",
          "{}",
          "[null]",
          "[[[\"DOMI\"]]]",
          "\"\"",
          "\"DOMI\"",
          "\"en\"",
          "\"PROP\"",
          "\"3520212345671\"",
          "\"٠٣٠٠١٢٣٤٥٦٧\"",
          "[\"DOMI\",\"POST\"]",
          "[\"DOMI\",null]",
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "\"\\u202e\"",
          "\"" + "x".repeat(5_000) + "\"");
  private static final List<String> OTHERS =
      List.of(
          "",
          " ",
          "null",
          "{",
          "[",
          "{}{}",
          "{\"service\":\"DOMI\",\"service\":\"POST\"}",
          "NaN",
          "\u0000",
          "[".repeat(5_000),
          "{\"a\":".repeat(2_000),
          "\uFEFF{\"service\":\"DOMI\"}");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "text/plain",
          "x",
          "a/b;c",
          "*/*",
          "application/json;charset=klingon",
          "application/json;charset=utf-16",
          "multipart/form-data");
  private static final List<String> PARTS =
      List.of(
          "none", "", "-1", "20261123-D-001", "..", "%", "\u0000", "\r\n", "x".repeat(900), "ب");
  private static final List<String> KEYS = List.of("", "k", " ", "x".repeat(65), "two words");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void no_request_is_a_fault_of_the_kiosk() throws Exception {
    KioskApi.awaitState(state -> state.getBoolean("server.up"));
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      var request = request();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      // `kiosk-failed` is what every bug in a tap becomes, so it does not count as a reason.
      boolean saysWhy =
          answer.statusCode() == 503
              && answer.body().contains("/problems/")
              && !answer.body().contains("/problems/kiosk-failed");
      if ((answer.statusCode() >= 500 && !saysWhy) || answer.body().contains("\tat ")) {
        faults.add(request + ": " + answer.statusCode() + " " + answer.body());
      }
    }
    assertThat(faults).as("-Dextremes.seed=%d", SEED).isEmpty();
    assertThat(given().get("/api/state").statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() throws Exception {
    for (var path : List.of(TICKETS, TICKETS + "/none/paper", "/demo/printer/fault")) {
      var bytes = "{\"service\":\"DOMI\",\"cameOut\":true,\"x\":\"?\"}".getBytes(UTF_8);
      bytes[bytes.length - 3] = (byte) 0xC3;
      var request = to(path).header("Content-Type", "application/json");
      var answer =
          client.send(
              request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
    }
    assertThat(given().get("/demo/printer").statusCode()).isEqualTo(200);
  }

  private HttpRequest request() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> posted(TICKETS);
      case 3 -> posted(TICKETS + "/" + encoded(any(PARTS)) + "/paper");
      case 4 -> posted(TICKETS + "/" + encoded(any(PARTS)) + "/reprint");
      case 5 -> posted("/demo/printer/fault");
      case 6 -> to(TICKETS + "/" + encoded(any(PARTS)) + any(List.of("", "/qr.svg"))).build();
      default ->
          to(any(List.of("/api/", "/demo/printer/", "/demo/", "/")) + encoded(any(PARTS))).build();
    };
  }

  private HttpRequest posted(String path) {
    var request = to(path);
    var key = any(KEYS);
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key.equals("k") ? KioskApi.newKey() : key);
    }
    if (random.nextInt(8) > 0) {
      request.header("Content-Type", any(TYPES));
    }
    return request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes())).build();
  }

  private byte[] bytes() {
    var bytes = body().getBytes(random.nextInt(12) == 0 ? StandardCharsets.UTF_16 : UTF_8);
    if (bytes.length > 0 && random.nextInt(12) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xC3;
    }
    return bytes;
  }

  private String body() {
    if (random.nextInt(5) == 0) {
      return any(OTHERS);
    }
    var object = new StringJoiner(",", "{", "}");
    for (var member : MEMBERS) {
      if (random.nextInt(3) == 0) {
        object.add("\"" + member + "\":" + any(VALUES));
      }
    }
    return object.toString();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
