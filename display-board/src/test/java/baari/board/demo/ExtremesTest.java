package baari.board.demo;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import baari.board.ServerResource;
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

/// Every request to the board is answered or refused, and never causes a fault.
@QuarkusTest
@TestProfile(DemoHallTest.Demo.class)
@WithTestResource(ServerResource.class)
@Timeout(120)
class ExtremesTest {
  private static final long SEED = Long.getLong("extremes.seed", 4_711);
  private static final int REQUESTS = 500;

  /// None of these is an existing fault or key, because other tests use the same hall.
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "5",
          "1.9",
          "1e999999999",
          "9223372036854775808",
          "1" + "0".repeat(900),
          "[]",
          "{}",
          "[null]",
          "\"\"",
          "\"1\"",
          "\"fire\"",
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "\"" + "x".repeat(900) + "\"");

  private static final List<String> MEMBERS = List.of("fault", "sign", "key", "sequence");
  private static final List<String> OTHERS =
      List.of(
          "",
          " ",
          "null",
          "{",
          "[",
          "{}{}",
          "{\"key\":7,\"key\":8}",
          "NaN",
          "\u0000",
          "[".repeat(900),
          "x".repeat(5_000));
  private static final List<String> TYPES =
      List.of("application/json", "application/json", "text/plain", "x", "a/b;c", "*/*");
  private static final List<String> PARTS =
      List.of("none", "", "-1", "1.png", "..", "%", "\u0000", "\r\n", "x".repeat(900), "ب");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void no_request_is_a_fault_of_the_board() throws Exception {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      var request = request();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      boolean isAway = answer.statusCode() == 503 && answer.body().contains("/problems/");
      if ((answer.statusCode() >= 500 && !isAway) || answer.body().contains("\tat ")) {
        faults.add(request + ": " + answer.statusCode() + " " + answer.body());
      }
    }
    assertThat(faults).as("-Dextremes.seed=%d", SEED).isEmpty();
    get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() throws Exception {
    for (var path : List.of("/demo/led/fault", "/demo/box")) {
      var bytes = "{\"fault\":\"healthy\",\"key\":1,\"x\":\"?\"}".getBytes(UTF_8);
      bytes[bytes.length - 3] = (byte) 0xC3;
      var request =
          to(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as(path)
          .isEqualTo(400);
    }
  }

  private HttpRequest request() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> posted("/demo/led/fault");
      case 2 -> posted("/demo/box");
      case 3 -> to("/demo/led/" + encoded(any(PARTS))).build();
      default -> to(any(List.of("/api/", "/demo/", "/", "/live/")) + encoded(any(PARTS))).build();
    };
  }

  private HttpRequest posted(String path) {
    var request = to(path);
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
    if (random.nextInt(4) == 0) {
      return any(OTHERS);
    }
    var object = new StringJoiner(",", "{", "}");
    for (var member : MEMBERS) {
      if (random.nextInt(2) == 0) {
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
