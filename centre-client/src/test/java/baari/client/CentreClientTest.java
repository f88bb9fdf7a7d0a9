package baari.client;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ServerAnswer.Answered;
import baari.client.ServerAnswer.Away;
import baari.client.ServerAnswer.Barred;
import baari.client.ServerAnswer.Refused;
import baari.protocol.Problem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CentreClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PROBLEM =
      "{\"type\":\"/problems/x\",\"title\":\"No\",\"status\":409,\"detail\":\"\"}";

  private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<ServerAnswer<?>> heard = new CopyOnWriteArrayList<>();
  private final List<CentreClient> clients = new ArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpServer server = listen();

  private record Scripted(int status, String body, boolean hangs) {}

  private record Asked(String method, String path, String key, String credential, String body) {}

  @AfterEach
  void end() {
    released.countDown();
    clients.forEach(CentreClient::close);
    server.stop(0);
  }

  @Test
  void a_command_is_sent_with_its_key_and_the_device_s_credential() {
    // Given
    script.add(new Scripted(201, "{\"number\":\"D-042\"}", false));

    // When
    var answer = client("").post("/tokens", Map.of("service", "DOMI"), "key-1").as(Map.class);

    // Then
    assertThat(answer.join()).isEqualTo(new Answered<>(Map.of("number", "D-042")));
    assertThat(asked)
        .containsExactly(
            new Asked(
                "POST",
                "/api/v1/centres/lahore%20city/tokens",
                "key-1",
                "Bearer secret",
                "{\"service\":\"DOMI\"}"));
  }

  @Test
  void a_path_of_the_server_s_address_stays() {
    // Given
    script.add(new Scripted(200, "{}", false));

    // When
    client("/hall/").get("/leases").as(Map.class).join();

    // Then
    assertThat(asked.getFirst().path()).isEqualTo("/hall/api/v1/centres/lahore%20city/leases");
  }

  @Test
  void a_refusal_has_its_problem() {
    // Given
    script.add(new Scripted(409, PROBLEM, false));

    // When
    var answer = client("").post("/tokens", Map.of(), "key").as(Map.class).join();

    // Then
    assertThat(answer).isEqualTo(new Refused<>(new Problem("/problems/x", "No", 409, "")));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_device_that_is_not_accepted_is_told_apart(int status) {
    // Given
    script.add(new Scripted(status, PROBLEM, false));

    // When
    var answer = client("").get("").as(Map.class).join();

    // Then
    assertThat(answer).isEqualTo(new Barred<>("it answered " + status));
  }

  /// After 429 the server did nothing. After the others it is unknown.
  @ParameterizedTest
  @CsvSource({"408, true", "429, false", "500, true", "503, true", "302, true"})
  void a_server_that_cannot_answer_now_is_away(int status, boolean doubtful) {
    // Given
    script.add(new Scripted(status, PROBLEM, false));

    // When
    var answer = client("").post("/tokens", Map.of(), "key").as(Map.class).join();

    // Then
    assertThat(answer).isEqualTo(new Away<>("it answered " + status, doubtful));
  }

  @ParameterizedTest
  @CsvSource({"200, [", "200, ''", "409, <html>", "404, ''"})
  void an_answer_that_nobody_can_read_is_none(int status, String body) {
    // Given
    script.add(new Scripted(status, body, false));

    // When
    var answer = client("").post("/tokens", Map.of(), "key").as(Map.class).join();

    // Then
    assertThat(answer)
        .isEqualTo(new Away<>("it answered " + status + " with an unreadable body", true));
  }

  @Test
  void an_answer_without_end_is_none() {
    // Given
    script.add(new Scripted(200, "\"" + "x".repeat(2 << 20) + "\"", false));

    // When
    var answer = client("").get("").as(String.class).join();

    // Then
    assertThat(answer).isInstanceOf(Away.class);
  }

  @Test
  void a_server_that_does_not_answer_in_time_may_have_done_it() {
    // Given
    script.add(new Scripted(200, "{}", true));

    // When
    var answer =
        client("")
            .post("/tokens", Map.of(), "key")
            .within(Duration.ofSeconds(2))
            .as(Map.class)
            .join();

    // Then
    assertThat(answer).isEqualTo(new Away<>("no answer in time", true));
  }

  @Test
  void a_server_that_is_not_there_has_done_nothing() throws IOException {
    // Given: a port that nobody else can take, and that nobody listens on.
    try (var held = new Socket()) {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      // When
      var answer = client(held.getLocalPort(), "").post("/tokens", Map.of(), "key").as(Map.class);

      // Then
      assertThat(answer.join())
          .isInstanceOfSatisfying(Away.class, away -> assertThat(away.doubtful()).isFalse());
    }
  }

  @Test
  void a_listener_s_mistake_does_not_reach_the_caller() {
    // Given
    script.add(new Scripted(200, "{}", false));
    var careless =
        new CentreClient(
            address(server.getAddress().getPort(), ""),
            FakeCentre.json(),
            PATIENCE,
            PATIENCE,
            _ -> {
              throw new IllegalStateException("a fault of the test");
            });

    // When
    var answer = careless.get("").as(Map.class).join();

    // Then
    assertThat(answer).isEqualTo(new Answered<>(Map.of()));
    careless.close();
  }

  @Test
  void it_tries_again_under_the_same_key_until_somebody_answers() {
    // Given
    script.add(new Scripted(503, "", false));
    script.add(new Scripted(500, "", false));
    script.add(new Scripted(204, "", false));

    // When
    var answer =
        client("")
            .post("/counters/1/next", Map.of(), "key")
            .attempts(4, Duration.ofMillis(1))
            .read(body -> body.length)
            .join();

    // Then
    assertThat(answer).isEqualTo(new Answered<>(0));
    assertThat(asked).extracting(Asked::key).containsExactly("key", "key", "key");
    assertThat(heard).hasSize(3);
  }

  @Test
  void it_gives_up_after_its_attempts_and_at_once_when_refused() {
    // Given
    script.add(new Scripted(503, "", false));
    script.add(new Scripted(503, "", false));
    script.add(new Scripted(409, PROBLEM, false));
    var next =
        client("").post("/counters/1/next", Map.of(), "key").attempts(2, Duration.ofMillis(1));

    // When
    var first = next.giving("done").join();
    var second = next.giving("done").join();

    // Then
    assertThat(first).isEqualTo(new Away<>("it answered 503", true));
    assertThat(second).isInstanceOf(Refused.class);
    assertThat(asked).hasSize(3);
  }

  private CentreClient client(String path) {
    return client(server.getAddress().getPort(), path);
  }

  private CentreClient client(int port, String path) {
    var client =
        new CentreClient(address(port, path), FakeCentre.json(), PATIENCE, PATIENCE, heard::add);
    clients.add(client);
    return client;
  }

  private static CentreAddress address(int port, String path) {
    return new CentreAddress(
        URI.create("http://127.0.0.1:" + port + path), "lahore city", "secret");
  }

  private HttpServer listen() {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::answer);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              String.valueOf(headers.getFirst("Idempotency-Key")),
              String.valueOf(headers.getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      var scripted = script.remove();
      if (scripted.hangs()) {
        released.await();
      }
      var body = scripted.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
