package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever sends too much hears so, however the body comes.
@QuarkusTest
@TestProfile(HallProfile.class)
@Timeout(60)
final class BodyLimitTest {
  private static final String TOKENS = Api.CENTRE + "/tokens";
  private static final int LIMIT = 64 * 1024;

  /// A connection that is closed in the middle of a body loses the answer only now and then.
  private static final int ROUNDS = 15;

  private static byte[] body(int length) {
    String wish = "{\"service\":\"POST\"}";
    return (wish + " ".repeat(length - wish.length())).getBytes(StandardCharsets.US_ASCII);
  }

  private static Response post(int length) {
    return Api.once(Api.asDevice(Api.KIOSK_KEY))
        .contentType(ContentType.JSON)
        .body(body(length))
        .post(TOKENS);
  }

  private static HttpResponse<String> post(HttpClient.Version version, BodyPublisher body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      return client.send(request(body).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder request(BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + TOKENS))
        .header("Authorization", "Bearer " + Api.KIOSK_KEY)
        .header("Content-Type", "application/json")
        .header(Commands.KEY_HEADER, UUID.randomUUID().toString())
        .POST(body);
  }

  private static BodyPublisher unstated(int length) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(length)));
  }

  @ParameterizedTest
  @ValueSource(ints = {LIMIT + 1, 300_000})
  void a_body_that_is_too_large_is_refused_each_time_in_words(int length) {
    long before = Api.sequence();
    for (int round = 0; round < ROUNDS; round++) {
      post(length)
          .then()
          .statusCode(413)
          .header("Content-Type", containsString("application/problem+json"))
          .body("type", is("/problems/too-large"))
          .body("title", containsString("too large"))
          .body("detail", is("64 KiB"));
    }
    assertThat(Api.sequence()).isEqualTo(before);
  }

  @Test
  void also_in_urdu() {
    Api.as("admin")
        .header("Accept-Language", "ur")
        .contentType("application/yaml")
        .body(body(LIMIT + 1))
        .post(Api.CENTRE + "/configuration")
        .then()
        .statusCode(413)
        .body("title", containsString("درخواست بہت بڑی ہے"));
  }

  @Test
  void a_body_as_long_as_may_be_is_taken() {
    post(LIMIT).then().statusCode(201);
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void a_body_that_does_not_say_how_long_it_is_is_measured(HttpClient.Version version)
      throws Exception {
    assertThat(post(version, unstated(LIMIT)).statusCode()).isEqualTo(201);
    HttpResponse<String> refused = post(version, unstated(LIMIT + 1));
    assertThat(refused.version()).isEqualTo(version);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("/problems/too-large");
  }

  @Test
  void who_asks_before_it_sends_is_told_without_sending() throws Exception {
    HttpRequest asking =
        request(BodyPublishers.ofByteArray(body(LIMIT + 1)))
            .version(HttpClient.Version.HTTP_1_1)
            .expectContinue(true)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(asking, HttpResponse.BodyHandlers.ofString()).body())
          .contains("/problems/too-large");
    }
  }

  @Test
  void who_never_ends_is_cut_off() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST "
              + TOKENS
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + Api.KIOSK_KEY
              + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
      byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(chunk);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }
}
