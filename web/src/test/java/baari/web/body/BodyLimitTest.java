package baari.web.body;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.web.LimitedServer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class BodyLimitTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final String LAST = "0\r\n\r\n";
  private static final String NEXT =
      "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private static String post(String path, String header) {
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
  }

  private static String chunked(int length) {
    return chunked("/", length);
  }

  private static String chunked(String path, int length) {
    return post(path, "Transfer-Encoding: chunked") + chunk(length);
  }

  private static String chunk(int length) {
    return Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /// Everything that the server sends until it closes the connection.
  private static String answers(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  private static HttpClientRequest http2(LimitedServer server, HttpMethod method) {
    return http2(server, method, "/");
  }

  private static HttpClientRequest http2(LimitedServer server, HttpMethod method, String path) {
    HttpClient client =
        server
            .vertx()
            .createHttpClient(
                new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false));
    return LimitedServer.done(client.request(method, server.port(), "127.0.0.1", path));
  }

  /// Call this before the request ends: a body that comes while nobody listens is lost.
  private static Future<String> answer(HttpClientRequest request) {
    return request.response().compose(response -> response.body()).map(Buffer::toString);
  }

  @ParameterizedTest
  @CsvSource({"100,took 100", "101,too large", "1000,too large"})
  void a_chunked_body_is_measured_and_the_next_request_on_its_connection_is_answered(
      int length, String answer) throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // When
      send(socket, chunked(length) + LAST + NEXT);

      // Then
      assertThat(answers(socket)).containsSubsequence(answer, "took nothing");
      assertThat(server.timers().oneEnds()).isTrue();
      assertThat(server.timers().begun()).isEqualTo(1);
    }
  }

  @Test
  void bodies_that_do_not_come_to_their_end_do_not_fill_the_memory() throws Exception {
    try (var server = new LimitedServer(LONG);
        var first = server.connect();
        var second = server.connect();
        var third = server.connect();
        var late = server.connect()) {
      // Given
      send(first, chunked(90));
      send(second, chunked(90));
      server.awaitKept(180);

      // When
      send(third, chunked(90));

      // Then
      assertThat(answers(third)).startsWith("HTTP/1.1 429").contains("retry-after: 1");
      second.shutdownOutput();
      send(first, LAST + NEXT);
      assertThat(answers(first)).containsSubsequence("took 90", "took nothing");
      send(late, chunked(100) + chunk(0));
      send(late, NEXT);
      assertThat(answers(late)).contains("took 100");
    }
  }

  @Test
  void the_bodies_of_one_address_leave_room_for_others() throws Exception {
    try (var server = new LimitedServer(LONG);
        var first = server.connect("127.0.0.2");
        var second = server.connect("127.0.0.2");
        var third = server.connect("127.0.0.2");
        var other = server.connect("127.0.0.3")) {
      // Given
      send(first, chunked(100));
      send(second, chunked(90));
      server.awaitKept(190);

      // When
      send(third, chunked(20));
      send(other, chunked(60) + LAST + NEXT);

      // Then
      assertThat(answers(third)).startsWith("HTTP/1.1 429");
      assertThat(answers(other)).containsSubsequence("took 60", "took nothing");
    }
  }

  @Test
  void who_asks_before_it_sends_a_chunked_body_is_told_to_go_on() throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // When
      send(socket, post("/", "Transfer-Encoding: chunked\r\nExpect: 100-continue"));

      // Then
      assertThat(new String(socket.getInputStream().readNBytes(21), US_ASCII))
          .isEqualTo("HTTP/1.1 100 Continue");
    }
  }

  @Test
  void who_sends_more_than_is_read_is_told_and_cut_off() throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // When
      send(socket, chunked(LimitedServer.CUT_OFF + 1));

      // Then
      assertThat(answers(socket)).contains("413", "too large").containsIgnoringCase("close");
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @Test
  void who_stalls_is_cut_off() throws Exception {
    try (var server = new LimitedServer(SHORT);
        var socket = server.connect()) {
      // When
      send(socket, chunked(50));

      // Then
      assertThat(answers(socket)).isEmpty();
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 500"})
  void who_stalls_after_too_much_is_told_and_cut_off(String length) throws Exception {
    try (var server = new LimitedServer(SHORT);
        var socket = server.connect()) {
      // When
      send(socket, post("/", length) + chunk(200));

      // Then
      assertThat(answers(socket)).contains("413", "too large");
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @Test
  void who_goes_on_after_it_was_answered_is_cut_off() throws Exception {
    try (var server = new LimitedServer(SHORT);
        var socket = server.connect()) {
      // When
      send(socket, chunked("/refused", 50));

      // Then
      assertThat(answers(socket)).contains("401", "who?");
    }
  }

  @Test
  void a_body_of_http2_that_goes_on_after_it_was_answered_is_reset() throws Exception {
    try (var server = new LimitedServer(SHORT)) {
      // Given
      HttpClientRequest request = http2(server, HttpMethod.POST, "/refused").setChunked(true);
      var reset = new CompletableFuture<Throwable>();
      request.exceptionHandler(reset::complete);
      Future<String> answered = answer(request);

      // When
      LimitedServer.done(request.write("x"));

      // Then
      assertThat(LimitedServer.done(answered)).isEqualTo("who?");
      assertThat(reset.get(10, TimeUnit.SECONDS)).isInstanceOf(StreamResetException.class);
    }
  }

  @Test
  void who_ends_its_body_after_it_was_answered_stays_connected() throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // When
      send(socket, chunked("/refused", 50) + LAST + NEXT);

      // Then
      assertThat(answers(socket)).containsSubsequence("who?", "took nothing");
      assertThat(server.timers().begun() == 0 || server.timers().oneEnds()).isTrue();
    }
  }

  @Test
  void a_stated_body_of_http2_that_ends_leaves_no_timer_behind() throws Exception {
    try (var server = new LimitedServer(LONG)) {
      // Given
      HttpClientRequest request = http2(server, HttpMethod.POST);
      Future<String> answered = answer(request);

      // When
      request.putHeader("Content-Length", "1").end("x");

      // Then
      assertThat(LimitedServer.done(answered)).isEqualTo("took nothing");
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @Test
  void who_vanishes_leaves_no_timer_behind() throws Exception {
    try (var server = new LimitedServer(LONG)) {
      // When
      try (var socket = server.connect()) {
        send(socket, chunked(50));
      }

      // Then
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"0,took 0", "100,took 100", "101,too large"})
  void a_body_of_http2_is_measured(int length, String answer) {
    try (var server = new LimitedServer(LONG)) {
      // Given
      HttpClientRequest request = http2(server, HttpMethod.POST).setChunked(true);
      Future<String> answered = answer(request);

      // When
      request.end(Buffer.buffer("x".repeat(length)));

      // Then
      assertThat(LimitedServer.done(answered)).isEqualTo(answer);
    }
  }

  @Test
  void who_resets_a_stream_of_http2_leaves_no_timer_behind() throws Exception {
    try (var server = new LimitedServer(LONG)) {
      // Given
      HttpClientRequest request = http2(server, HttpMethod.POST).setChunked(true);
      LimitedServer.done(request.write("x"));

      // When
      request.reset();

      // Then
      assertThat(server.timers().oneEnds()).isTrue();
    }
  }

  @Test
  void a_request_without_a_body_is_not_delayed() throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // When
      HttpClientRequest request = http2(server, HttpMethod.GET);
      Future<String> answered = answer(request);
      request.end();
      send(socket, NEXT);

      // Then
      assertThat(LimitedServer.done(answered)).isEqualTo("took nothing");
      assertThat(answers(socket)).contains("took nothing");
      assertThat(server.timers().begun()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "99999999999999999999", "", "1, 2"})
  void a_length_that_is_no_number_is_the_callers_fault(String length) throws Exception {
    try (var server = new LimitedServer(LONG);
        var socket = server.connect()) {
      // Given
      HttpClientRequest request = http2(server, HttpMethod.POST);
      Future<String> answered = answer(request);
      request.putHeader("Content-Length", length).end("x");

      // When
      send(socket, post("/", "Content-Length: " + length));

      // Then
      assertThat(answers(socket)).startsWith("HTTP/1.1 400");
      assertThatThrownBy(() -> LimitedServer.done(answered))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StreamResetException.class);
    }
  }
}
