package baari.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoadClientTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> keys = Collections.synchronizedSet(new HashSet<>());
  private HttpServer server;

  @BeforeEach
  void start_server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    server.createContext("/count", this::answer);
    server.createContext("/refuse", exchange -> respond(exchange, 409, "{}"));
    server.createContext("/large", exchange -> respond(exchange, 200, "x".repeat(60_000)));
    server.createContext("/break", HttpExchange::close);
    server.start();
  }

  @AfterEach
  void stop_server() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void it_sends_as_many_requests_as_the_bound_says_each_with_its_own_key() {
    // Given
    List<Talk> talks = talks("/count", 16);

    // When
    LoadResult result = LoadClient.run(port(), talks, Bounds.of(500, LONG));

    // Then
    assertThat(result.answers()).isEqualTo(500);
    assertThat(result.orThrow().latency().getTotalCount()).isEqualTo(500);
    assertThat(keys).hasSize(500);
  }

  @Test
  void it_ends_by_itself_when_its_time_is_over() {
    // Given
    List<Talk> talks = talks("/count", 4);

    // When
    LoadResult result = LoadClient.run(port(), talks, Bounds.of(Duration.ofSeconds(2)));

    // Then
    assertThat(result.orThrow().answers()).isPositive();
  }

  @Test
  void refusals_are_counted_apart() {
    // When
    LoadResult result = LoadClient.run(port(), talks("/refuse", 2), Bounds.of(10, LONG));

    // Then
    assertThat(result.refusals()).isEqualTo(10);
    assertThat(result.answers()).isZero();
  }

  @Test
  void an_answer_larger_than_the_first_buffer_is_read_whole() {
    // Given
    List<Talk> talks = talks("/large", 1);

    // When
    LoadResult result = LoadClient.run(port(), talks, Bounds.of(3, LONG));

    // Then
    assertThat(result.answers()).isEqualTo(3);
    assertThat(talks.getFirst().lastBody).hasSize(60_000);
  }

  @Test
  void a_conversation_is_told_that_its_connection_broke() {
    // Given
    List<Talk> talks = talks("/break", 3);

    // When
    LoadResult result = LoadClient.run(port(), talks, Bounds.of(100, LONG));

    // Then
    assertThat(result.broken()).isEqualTo(3);
    assertThat(talks).allMatch(talk -> talk.broke);
  }

  private void answer(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    respond(exchange, 201, "{\"number\":\"D-1\"}");
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = text.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static List<Talk> talks(String path, int count) {
    return IntStream.range(0, count).mapToObj(i -> new Talk(path, i)).toList();
  }

  private static final class Talk implements Conversation {
    private final RequestTemplate request;
    private final IdempotencyKeys keys;
    private String lastBody = "";
    private boolean broke;

    Talk(String path, int client) {
      request = RequestTemplate.post(path, "Bearer key", "{\"service\":\"DOMI\"}");
      keys = new IdempotencyKeys("test", client);
    }

    @Override
    public void ask(ByteBuffer out) {
      request.write(out, keys);
    }

    @Override
    public void answered(int status, ByteBuffer body, long nanos) {
      lastBody = StandardCharsets.US_ASCII.decode(body).toString();
    }

    @Override
    public void broken() {
      broke = true;
    }
  }
}
