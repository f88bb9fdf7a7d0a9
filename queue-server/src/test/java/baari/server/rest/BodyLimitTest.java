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
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A caller that sends too much gets an answer that says so, however the body comes.
@QuarkusTest
@TestProfile(HallProfile.class)
@Timeout(60)
final class BodyLimitTest {
  private static final String TOKENS = Api.CENTRE + "/tokens";
  private static final int LIMIT = 64 * 1024;

  /// Many rounds, because a connection that is closed in the middle of a body loses the answer only
  /// sometimes.
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
    try (var client = HttpClient.newBuilder().version(version).build()) {
      return client.send(request(body).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder request(BodyPublisher body) {
    return requestTo(TOKENS, "Bearer " + Api.KIOSK_KEY)
        .header("Content-Type", "application/json")
        .header(Commands.KEY_HEADER, UUID.randomUUID().toString())
        .POST(body);
  }

  private static HttpRequest.Builder requestTo(String path, String credentials) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
        .header("Authorization", credentials);
  }

  /// The head of a request for a token whose body comes in chunks.
  private static String chunkedHead() {
    return "POST "
        + TOKENS
        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + Api.KIOSK_KEY
        + "\r\nIdempotency-Key: "
        + UUID.randomUUID()
        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  /// Everything that the server answers to this until it closes the connection.
  private static String answers(String... sent) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      for (String each : sent) {
        socket.getOutputStream().write(each.getBytes(StandardCharsets.US_ASCII));
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
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

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void so_is_one_for_an_endpoint_that_may_block(HttpClient.Version version) throws Exception {
    String admin =
        Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
    HttpRequest broken =
        requestTo(Api.CENTRE + "/configuration", "Basic " + admin)
            .header(Commands.KEY_HEADER, UUID.randomUUID().toString())
            .header("Content-Type", "application/yaml")
            .POST(unstated(LIMIT))
            .build();
    try (var client = HttpClient.newBuilder().version(version).build()) {
      assertThat(client.send(broken, HttpResponse.BodyHandlers.ofString()).body())
          .contains("'service' is not known here");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void where_no_body_comes_none_is_waited_for(HttpClient.Version version) throws Exception {
    HttpResponse<String> answer = post(version, BodyPublishers.noBody());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/invalid-request");
  }

  @Test
  void the_next_request_on_the_connection_of_a_chunked_one_is_answered() throws IOException {
    String last = "0\r\n\r\n";
    String health = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(
            answers(
                chunkedHead()
                    + chunk("{\"service\":")
                    + chunk("\"POST\"}")
                    + last
                    + chunkedHead()
                    + chunk(" ".repeat(LIMIT + 1))
                    + last
                    + health
                    + "Connection: close\r\n\r\n"))
        .containsSubsequence("HTTP/1.1 201", "HTTP/1.1 413", "/problems/too-large", "HTTP/1.1 200");
  }

  @Test
  void who_sends_more_in_chunks_than_is_read_is_told() throws IOException {
    String quarter = chunk(" ".repeat(256 * 1024));
    assertThat(answers(chunkedHead(), quarter, quarter, quarter, quarter, "1\r\n \r\n"))
        .contains("HTTP/1.1 413", "/problems/too-large");
  }

  @Test
  void a_length_that_is_no_number_is_the_callers_fault() throws IOException {
    assertThat(answers("POST /api/v1/session HTTP/1.1\r\nContent-Length: much\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void who_asks_before_it_sends_is_told_without_sending() throws Exception {
    HttpRequest asking =
        request(BodyPublishers.ofByteArray(body(LIMIT + 1)))
            .version(HttpClient.Version.HTTP_1_1)
            .expectContinue(true)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(asking, HttpResponse.BodyHandlers.ofString()).body())
          .contains("/problems/too-large");
    }
  }

  @Test
  void who_never_ends_is_cut_off() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      byte[] chunk = chunk("x".repeat(0x1000)).getBytes(StandardCharsets.US_ASCII);
      out.write(chunkedHead().getBytes(StandardCharsets.US_ASCII));
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
