package baari.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DirectClientTest {
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final Set<InetSocketAddress> connections = Collections.synchronizedSet(new HashSet<>());
  private HttpServer server;

  @BeforeEach
  void start_server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/short", exchange -> answer(exchange, 200, key(exchange)));
    server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(60_000)));
    server.createContext("/refuse", exchange -> answer(exchange, 409, "{}"));
    server.createContext("/break", HttpExchange::close);
    server.start();
  }

  @AfterEach
  void stop_server() {
    server.stop(0);
  }

  @Test
  void it_asks_again_and_again_on_one_connection_each_time_with_a_new_key() throws IOException {
    // Given
    List<String> answers = new ArrayList<>();

    // When
    try (DirectClient client = client()) {
      var own = new IdempotencyKeys("run", 0);
      RequestTemplate request = request("/short");
      for (int i = 0; i < 3; i++) {
        answers.add(UTF_8.decode(client.ask(request, own)).toString());
      }
    }

    // Then
    assertThat(answers).doesNotHaveDuplicates().hasSize(3).isEqualTo(keys);
    assertThat(connections).hasSize(1);
  }

  @Test
  void it_waits_for_all_of_a_long_answer() throws IOException {
    // When
    String answer = ask("/long");

    // Then
    assertThat(answer).isEqualTo("x".repeat(60_000));
  }

  @Test
  void a_refusal_is_an_error() {
    // When
    var asking = assertThatThrownBy(() -> ask("/refuse"));

    // Then
    asking.isInstanceOf(IOException.class).hasMessageContaining("409");
  }

  @Test
  void a_broken_connection_is_an_error() {
    // When
    var asking = assertThatThrownBy(() -> ask("/break"));

    // Then
    asking.isInstanceOf(IOException.class);
  }

  private String ask(String path) throws IOException {
    try (DirectClient client = client()) {
      var own = new IdempotencyKeys("run", 0);
      return UTF_8.decode(client.ask(request(path), own)).toString();
    }
  }

  private DirectClient client() throws IOException {
    return new DirectClient(server.getAddress().getPort());
  }

  private static RequestTemplate request(String path) {
    return RequestTemplate.post(path, "Basic eA==", "");
  }

  private static String key(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Idempotency-Key");
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    keys.add(key(exchange));
    connections.add(exchange.getRemoteAddress());
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
